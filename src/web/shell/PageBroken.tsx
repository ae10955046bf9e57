import { Page } from '../components/Page.tsx';

/** Shown when the code of a page did not arrive: no network, or a new release replaced its files. */
export function PageBroken() {
  return (
    <Page title="This page could not be loaded" lead="Its files did not arrive.">
      <p>
        <button type="button" class="button" onClick={() => location.reload()}>
          Load it again
        </button>
      </p>
    </Page>
  );
}
