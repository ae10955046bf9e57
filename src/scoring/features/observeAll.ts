import type { Feature } from '../feature.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import type { VenueView } from '../venueView.ts';

/** A venue's value for each feature, `null` where unknown. */
export function observeAll(
  features: readonly Feature[],
  view: VenueView,
  context: IndustryContext,
): (number | null)[] {
  return features.map((feature) => {
    const observation = feature.observe(view, context);
    return 'value' in observation ? observation.value : null;
  });
}
