import { useEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { useAnswer } from '../../api/useAnswer.ts';
import { AsOfLink } from '../../components/AsOfLink.tsx';
import { Failed } from '../../components/Failed.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Page } from '../../components/Page.tsx';
import { useAsOf } from '../../state/asOf.ts';
import { ExchangeView } from './ExchangeView.tsx';
import { nameOfId } from './nameOfId.ts';
import { profileQuestion, scoreQuestion } from './questions.ts';
import './exchange.css';

const PAGE_PX = 2400;

/** /exchanges/:id */
export function ExchangePage() {
  const { id = '' } = useRoute().params;
  return <Exchange key={id} id={id} />;
}

function Exchange({ id }: { id: string }) {
  const asOf = useAsOf();
  const profile = useAnswer(profileQuestion({ id, asOf }));
  const score = useAnswer(scoreQuestion({ id, asOf }));
  useSlugInAddress(id, profile.state === 'ready' ? profile.value.data.id : undefined);
  if (profile.state === 'failed' && isMissing(profile.failure)) return <NoSuchExchange id={id} />;
  const failed = [profile, score].find((each) => each.state === 'failed' && !isMissing(each.failure));
  if (failed?.state === 'failed') {
    return (
      <Page title={nameOfId(id)}>
        <Failed failure={failed.failure} retry={failed.retry} />
      </Page>
    );
  }
  if (profile.state !== 'ready' || score.state === 'loading') {
    return (
      <Page title={`${nameOfId(id)}: risk of state theft`}>
        <Loading height={PAGE_PX} label="Loading the score" />
      </Page>
    );
  }
  return (
    <ExchangeView
      profile={profile.value.data}
      score={score.state === 'ready' ? score.value.data : undefined}
      day={profile.value.meta.asOf}
      asOf={asOf}
      isBusy={profile.isStale || (score.state === 'ready' && score.isStale)}
    />
  );
}

const isMissing = (failure: { kind: string; status?: number }): boolean =>
  failure.kind === 'problem' && failure.status === 404;

/** An alias in the address gives way to the venue's own id. */
function useSlugInAddress(id: string, slug: string | undefined): void {
  const { route } = useLocation();
  useEffect(() => {
    if (slug === undefined || slug === id) return;
    route(`/exchanges/${slug}${location.search}${location.hash}`, true);
  }, [id, slug]);
}

function NoSuchExchange({ id }: { id: string }) {
  return (
    <Page title="There is no such exchange" lead={`No exchange of the register is called “${id}”.`}>
      <p>
        <AsOfLink href={`/exchanges?q=${encodeURIComponent(id.slice(0, 50))}`}>Look it up</AsOfLink> among all
        exchanges.
      </p>
    </Page>
  );
}
