import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { CodeSnippet } from '../../../components/CodeSnippet.tsx';
import { formatDate } from '../../../format/dates.ts';
import { controlsInForce } from '../factKinds.ts';
import { type Profile, patternsQuestion, type Score } from '../questions.ts';
import { SuppositionForm } from './SuppositionForm.tsx';
import { bodyOf } from './supposition.ts';
import { useSettled } from './useSettled.ts';
import { useSupposition } from './useSupposition.ts';
import { WhatIfResult } from './WhatIfResult.tsx';
import { WhatIfStatus } from './WhatIfStatus.tsx';
import { whatIfPath, whatIfQuestion } from './whatIfQuestion.ts';
import './whatIf.css';

const RESULT_PX = 480;

interface Props {
  profile: Profile;
  score: Score;
  /** A past day; `undefined` for today. */
  asOf: string | undefined;
  day: string;
}

/** The score as it would be with other controls, another base, size or history. */
export function WhatIfSection({ profile, score, asOf, day }: Props) {
  const held = controlsInForce(profile.facts, day);
  const state = useSupposition(held, score.riskBand);
  const body = bodyOf(state.supposition, state.targetBand, asOf);
  const settled = useSettled(body, JSON.stringify(body));
  const answer = useAnswer(whatIfQuestion(profile.id, settled));
  const patterns = useAnswer(patternsQuestion());
  const served = patterns.state === 'ready' ? patterns.value.data : undefined;
  return (
    <section class="section" id="what-if">
      <h2>What if: other controls, base, size or history</h2>
      <p class="section-lead">
        Change what is known and see the score as it would be on {formatDate(day)}. This is an association,
        not a promise: it says how venues with such features fared, not what a change would do here. What you
        suppose is in the address, so a link shows the same.
      </p>
      <div class="grid">
        <div class="span-5">
          <SuppositionForm {...{ held, score, state }} patterns={served} />
        </div>
        <WhatIfStatus answer={answer} isShown={state.isSupposing} />
        <div class="span-7 exchange-what-if-answer">
          <Answered answer={answer} height={RESULT_PX} label="Loading the what-if">
            {({ data }) => <WhatIfResult whatIf={data} state={state} day={day} />}
          </Answered>
          <CodeSnippet label="The same from the API" code={curlOf(whatIfPath(profile.id), body)} />
        </div>
      </div>
    </section>
  );
}

const curlOf = (path: string, body: unknown): string =>
  `curl '${location.origin}${path}' -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`;
