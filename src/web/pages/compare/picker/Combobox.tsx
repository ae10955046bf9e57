import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Findable, matching } from './matching.ts';
import { stepThrough } from './stepThrough.ts';

interface Props {
  label: string;
  /** What can be chosen. */
  items: readonly Findable[];
  placeholder: string;
  onChoose(item: Findable): void;
  /** Why nothing can be chosen now. */
  disabledBecause?: string | undefined;
}

/** A field that finds one of many by typing: arrows move, Enter chooses, Escape closes. */
export function Combobox({ label, items, placeholder, onChoose, disabledBecause }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = matching(items, typed);
  const isShown = isOpen && disabledBecause === undefined;
  const choose = (item: Findable | undefined) => {
    if (!item) return;
    onChoose(item);
    setTyped('');
    setActive(0);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') choose(isShown ? found[active] : undefined);
    else if (event.key === 'Escape' && isShown) setOpen(false);
    else {
      const next = stepThrough(event.key, isShown ? active : -1, found.length);
      if (next === undefined) return;
      setOpen(true);
      setActive(next);
    }
    event.preventDefault();
  };
  return (
    <div class="field compare-combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && found[active] ? `${id}-${found[active].code}` : undefined}
        value={typed}
        placeholder={placeholder}
        disabled={disabledBecause !== undefined}
        title={disabledBecause}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <Options id={id} label={label} found={found} active={active} isShown={isShown} choose={choose} />
      <span class="visually-hidden" role="status">
        {isShown && (found.length === 0 ? 'Nothing found' : `${found.length} found`)}
      </span>
      {isShown && found.length === 0 && <p class="compare-combobox-none">No jurisdiction of that name.</p>}
    </div>
  );
}

interface OptionsProps {
  id: string;
  label: string;
  found: readonly Findable[];
  active: number;
  isShown: boolean;
  choose(item: Findable): void;
}

/** What was found, the active one in view. */
function Options({ id, label, found, active, isShown, choose }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isShown) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [isShown, active]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      hidden={!isShown || found.length === 0}
    >
      {found.map((item, index) => (
        <div
          key={item.code}
          id={`${id}-${item.code}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => {
            // The field keeps the focus.
            event.preventDefault();
            choose(item);
          }}
        >
          {item.name} <span class="quiet">{item.code}</span>
        </div>
      ))}
    </div>
  );
}
