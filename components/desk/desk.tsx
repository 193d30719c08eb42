'use client';

import { useEffect, useRef } from 'react';
import { rememberedRace, rememberRace } from '@/browser/desk/remembered-race';
import { useFocusOnChange } from '@/browser/desk/use-desk-focus';
import { useLetIn } from '@/browser/desk/use-let-in';
import { useSession } from '@/browser/desk/use-session';
import { useAddressPart } from '@/browser/page/use-address-part';
import { say } from '@/browser/reader/say';
import * as words from '@/generated/words/desk-session';
import type { DeskRace } from './desk-race';
import { DeskWork } from './desk-work';
import { NoRace } from './no-race';
import { SignIn } from './sign-in';

type Props = { races: readonly DeskRace[]; timeZone: string };

/** The officials' page: signed out, or at work on one race. */
export function Desk({ races, timeZone }: Props) {
  const { session, signIn, signOut, end } = useSession();
  const [chosen, setChosen] = useAddressPart('race');
  const [letIn, dropLetIn] = useLetIn();
  useFocusOnChange(session.phase);
  const official = session.phase === 'signed-in' && session.isConfirmed ? session.official : null;
  const usedCode = useRef('');
  useEffect(() => {
    if (!letIn || official === null) return;
    dropLetIn();
    if (letIn.code !== usedCode.current) say(words.isSignedIn({ official }));
  }, [letIn, official, dropLetIn]);
  const signInWith = (code: string) => {
    usedCode.current = code;
    return signIn(code);
  };

  if (session.phase === 'looking')
    return (
      <p className="note needs-script" role="status">
        {words.looking}
      </p>
    );
  if (session.phase === 'signed-out')
    return (
      <SignIn key={letIn?.code} hasEnded={session.hasEnded} letIn={letIn} onOtherCode={dropLetIn} signIn={signInWith} />
    );

  const race = races.find(({ slug }) => slug === (chosen ?? rememberedRace())) ?? races[0];
  if (!race) return <NoRace official={session.official} onSignOut={signOut} />;
  const onRace = (slug: string) => {
    rememberRace(slug);
    setChosen(slug, 'replace');
  };
  return (
    <DeskWork
      key={race.slug}
      race={race}
      races={races}
      timeZone={timeZone}
      official={session.official}
      isDirector={session.role !== 'official'}
      onRace={onRace}
      onSignedOut={end}
      onSignOut={signOut}
    />
  );
}
