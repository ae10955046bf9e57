import { render } from 'preact';
import { App } from './App.tsx';
import { askAhead } from './askAhead.ts';
import './styles/index.css';

askAhead(location);
const root = document.getElementById('app');
if (root) render(<App />, root);
