interface Badge {
  /** Of this installation, without a slash at its end. */
  origin: string;
  /** Path and query of the image. */
  badge: string;
  /** Path and query of the page it links to. */
  page: string;
  name: string;
}

/** Lines that show a venue's badge, linked to its page. */
export function badgeSnippets({ origin, badge, page, name }: Badge): { html: string; markdown: string } {
  const alt = `State theft risk of ${name}`;
  return {
    html: `<a href="${html(origin + page)}"><img src="${html(origin + badge)}" height="20" alt="${html(alt)}"></a>`,
    markdown: `[![${alt.replaceAll(/[[\]\\]/g, '\\$&')}](${origin}${badge})](${origin}${page})`,
  };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const html = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
