'use client';

import { useState } from 'react';
import { keptRace, keepRace } from '@/browser/desk/kept-race';
import { useSession } from '@/browser/desk/use-session';
import type { DeskRace } from './desk-race';
import { DeskWork } from './desk-work';
import { SignIn } from './sign-in';

type Props = { races: readonly DeskRace[]; timeZone: string };

/** The officials' page: signed out, or at work on one race. */
export function Desk({ races, timeZone }: Props) {
  const { session, signIn, signOut, end, look } = useSession();
  const [chosen, setChosen] = useState<string | null>(null);

  if (session.phase === 'looking')
    return (
      <p className="note needs-script" role="status">
        Looking whether you are signed in…
      </p>
    );
  if (session.phase === 'unreachable')
    return (
      <div className="note" role="alert">
        <h2>The server cannot be reached</h2>
        <p>You can sign in as soon as it answers. This page tries again by itself.</p>
        <button type="button" className="button" onClick={() => void look()}>
          Try now
        </button>
      </div>
    );
  if (session.phase === 'signed-out') return <SignIn hasEnded={session.hasEnded} signIn={signIn} />;

  const race = races.find(({ slug }) => slug === (chosen ?? keptRace())) ?? races[0];
  if (!race)
    return <p className="note">There is no race to decide on: those in content/races are all from the past.</p>;
  const onRace = (slug: string) => {
    keepRace(slug);
    setChosen(slug);
  };
  return (
    <DeskWork
      key={race.slug}
      race={race}
      races={races}
      timeZone={timeZone}
      official={session.official}
      onRace={onRace}
      onSignedOut={end}
      onSignOut={signOut}
    />
  );
}
