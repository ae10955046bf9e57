const time = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
});

/** A moment, ISO 8601, to the minute: "29 November 2026, 14:03 UTC". */
export function formatTime(moment: string): string {
  const part = Object.fromEntries(
    time.formatToParts(Date.parse(moment)).map(({ type, value }) => [type, value]),
  );
  return `${part.day} ${part.month} ${part.year}, ${part.hour}:${part.minute} UTC`;
}
