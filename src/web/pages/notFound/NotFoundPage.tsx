import { AsOfLink } from '../../components/AsOfLink.tsx';
import { Page } from '../../components/Page.tsx';

/** Any other address. */
export function NotFoundPage() {
  return (
    <Page title="There is no such page" lead="The address may be mistyped, or the page has moved.">
      <p>
        <AsOfLink href="/">Start from the overview</AsOfLink> or{' '}
        <AsOfLink href="/exchanges">look an exchange up</AsOfLink>.
      </p>
    </Page>
  );
}
