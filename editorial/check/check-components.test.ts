import { expect, test } from 'vitest';
import { problemsOfReport } from '@/editorial/testing/temporary-content';

test('every component used as content/README.md says is sound', async () => {
  const body = `
<Announcement service="AWS Lambda layers" status="available" later="Still there." source="talk">

Shared code.

</Announcement>

<KeyFigures>
  <KeyFigure value="11" unit="announcements" source="talk">on one day</KeyFigure>
  <KeyFigure value="6" source="talk">copies</KeyFigure>
</KeyFigures>

<Tier users={1000} asks={['Load balancer', \`two zones\`]} source="talk">

A load balancer.

</Tier>

<Timeline label="The day">
<Moment at="before the keynote" title="The race">

Three racers.

</Moment>
<Moment at="2018-11-29" title="The keynote">Words.</Moment>
</Timeline>

<Aside kind="changed" title="Since then" date="2026-11-23">

It changed.

</Aside>

<Fact source="talk">Six copies.</Fact>

A <Term id="multi-az">second zone</Term>, a <QuizLink quiz="first-quiz">quiz</QuizLink> and a <RaceLink race="final">race</RaceLink>.

<Figure src="zones.svg" alt="Two zones" caption="Zones" />`;
  expect(await problemsOfReport(body)).toEqual([]);
});

test('an unknown component is reported with the nearest name', async () => {
  expect(await problemsOfReport('<Announcment>\n\nx\n\n</Announcment>\n\nText with <br /> in it.')).toEqual([
    '21: unknown component <Announcment>; expected `Announcement` (the nearest known name)',
    '27: <br> is HTML; expected a backslash at the end of the line, or an empty line for a new paragraph',
  ]);
});

test('names that every JavaScript object has are no components', async () => {
  const [problem] = await problemsOfReport('<constructor>x</constructor>');
  expect(problem).toMatch(/^21: unknown component <constructor>; expected /);
});

test('an unknown prop is reported on its line with the nearest name', async () => {
  expect(await problemsOfReport('<Aside\n  kind="note"\n  titel="x"\n>\n\nText.\n\n</Aside>')).toEqual([
    '23: <Aside>: unknown prop `titel`; expected `title` (the nearest known name)',
  ]);
});

test('a missing prop and a wrong value say what is expected', async () => {
  const body = '<Announcement service="Layers" status="live">Text.</Announcement>';
  expect(await problemsOfReport(body)).toEqual([
    '21: <Announcement>: `source` is missing; expected an id of the `sources` of this report',
    '21: <Announcement>: `status` is “live”; expected one of available, preview, announced, open-source',
  ]);
});

test('numbers and lists have to be written in braces', async () => {
  expect(await problemsOfReport('<Tier users="1000" asks="Load balancer" source="talk">Text.</Tier>')).toEqual([
    "21: <Tier>: `asks` is “Load balancer”; expected a list in braces, such as {['Load balancer']}",
    '21: <Tier>: `users` is “1000”; expected a whole number in braces, such as {1000}',
  ]);
});

test('a list with something other than texts is refused', async () => {
  expect(await problemsOfReport('<Tier users={-1} asks={[\'a\', 2]} source="talk">Text.</Tier>')).toEqual(
    [
      '21: <Tier>: `users` is the number -1; expected a whole number in braces, such as {1000}',
      '21: <Tier>: an entry of `asks` is the number 2; expected a text',
    ].toSorted((a, b) => a.localeCompare(b, 'en')),
  );
});

test.each(['{1 + 1}', '{n}', '{() => 1}', '{[n]}', '{`${n}`}', '{-n}', '{[...n]}'])(
  'the computed value %s is refused',
  async (value) => {
    expect(await problemsOfReport(`<Tier users=${value} asks={['a']} source="talk">Text.</Tier>`)).toEqual([
      `21: <Tier>: \`users\` is computed; expected a plain value: "text", {1000} or {['a', 'b']}`,
    ]);
  },
);

test('spread props are refused', async () => {
  expect(await problemsOfReport('<Aside {...props}>Text.</Aside>')).toEqual([
    `21: <Aside>: a spread is computed; expected a plain value: "text", {1000} or {['a', 'b']}`,
  ]);
});

test('an aside about a change needs a date that exists', async () => {
  expect(
    await problemsOfReport('<Aside kind="changed">Text.</Aside>\n\n<Aside kind="changed" date="2026">Text.</Aside>'),
  ).toEqual([
    '21: <Aside>: kind "changed" comes without a date; expected date="YYYY-MM-DD", the day on which it held',
    '23: <Aside>: `date` is “2026”; expected a date that exists, written YYYY-MM-DD',
  ]);
});

test('an unknown source, term, quiz and race are refused', async () => {
  const body = [
    '<Fact source="tlk">Text.</Fact>',
    'A <Term id="multi-as">zone</Term>.',
    '<QuizLink quiz="other">Quiz</QuizLink>',
    '<RaceLink race="finals">Race</RaceLink>',
  ].join('\n\n');
  expect(await problemsOfReport(body)).toEqual([
    '21: <Fact>: unknown source `tlk`; expected `talk` (the nearest known name)',
    '23: <Term>: unknown term `multi-as`; expected `multi-az` (the nearest known name)',
    '25: <QuizLink>: unknown quiz `other`; expected one of `first-quiz`',
    '27: <RaceLink>: unknown race `finals`; expected `final` (the nearest known name)',
  ]);
});

test('a component without the text it is for is refused', async () => {
  expect(await problemsOfReport('A <Term id="alb"></Term> here.\n\n<KeyFigures></KeyFigures>')).toEqual([
    '21: <Term> is empty; expected a text between its tags',
    '23: <KeyFigures> is empty; expected <KeyFigure> between its tags',
  ]);
});

test('parts stand in their whole, and wholes hold their parts only', async () => {
  const body = [
    '<Moment at="noon" title="Lunch">Text.</Moment>',
    '<Timeline label="Day">\n\nText.\n\n</Timeline>',
    '<Figure src="zones.svg" alt="Zones">Text.</Figure>',
  ].join('\n\n');
  expect(await problemsOfReport(body)).toEqual([
    '21: <Moment> stands alone; expected it inside <Timeline>',
    '23: <Timeline> holds something else; expected <Moment> and nothing else between its tags',
    '29: <Figure> has content; expected it closed at once with />',
  ]);
});
