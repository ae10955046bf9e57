import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { openBrowser } from '../../scripts/browser/openBrowser.ts';
import { openEdgeSite, openNodeSite, type Site } from '../support/browserSites.ts';
import { analystPart } from './parts/analyst.ts';
import { everyPagePart } from './parts/everyPage.ts';
import { firstViewPart } from './parts/firstView.ts';
import { keyboardPart } from './parts/keyboard.ts';
import { linksPart } from './parts/links.ts';
import { regulatorPart } from './parts/regulator.ts';
import { reviewPart } from './parts/review.ts';
import { reviewStatesPart } from './parts/reviewStates.ts';
import { securityLeadPart } from './parts/securityLead.ts';
import { statesPart } from './parts/states.ts';
import { visitingOf } from './visiting.ts';

// One file, so that a run starts one Chromium and one of each installation.

/** A busy machine draws slowly. */
const PATIENT = { timeout: 90_000 };

let browser: Browser;
let node: Site;
let edge: Site;

beforeAll(async () => {
  browser = await openBrowser();
  // Builds the dashboard that both serve.
  edge = await openEdgeSite();
  node = await openNodeSite();
}, 180_000);
afterAll(async () => {
  await Promise.all([browser?.close(), node?.close(), edge?.close()]);
});

const onNode = visitingOf(
  () => browser,
  () => node.origin,
);
const onEdge = visitingOf(
  () => browser,
  () => edge.origin,
);

describe.each([
  { name: 'Node', visiting: onNode },
  { name: 'workerd', visiting: onEdge },
])('the dashboard on $name', PATIENT, ({ visiting }) => {
  describe('an exchange’s security lead', () => securityLeadPart(visiting));
  describe('a supervisor', () => regulatorPart(visiting));
  describe('an analyst', () => analystPart(visiting));
  describe('when something is missing', () => statesPart(visiting));
});

describe('the dashboard', PATIENT, () => {
  describe('a link from one installation to the other', () => linksPart(onNode, onEdge));
  describe('a first visit', () => firstViewPart(onNode));
  describe('by keyboard alone', () => keyboardPart(onNode));
  describe('every page', () => everyPagePart(onNode));
});

// The last: it changes the evidence.
describe.each([
  { name: 'Node', visiting: onNode, site: () => node },
  { name: 'workerd', visiting: onEdge, site: () => edge },
])('the review on $name', PATIENT, ({ visiting, site }) => {
  reviewPart(visiting, site);
  reviewStatesPart(visiting, site);
});
