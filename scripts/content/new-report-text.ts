import { REPORT_KINDS, SUMMARY_LENGTH } from '@/domain/content/report';
import { FILL_IN } from '@/editorial/check/check-report';

export type NewReport = {
  title: string;
  /** The id of a person in content/people.yaml. */
  author: string;
  /** Today, as YYYY-MM-DD. */
  today: string;
  /** The position in the day. */
  order: number;
};

/**
 * A report that passes the check as a draft. What the author has to write is marked. The marks are refused once it is
 * no draft.
 */
export function newReportText({ title, author, today, order }: NewReport) {
  return `---
# Texts with “: ” or “#” in them need quotes. Every field is explained in content/README.md.
title: ${JSON.stringify(title)}
# ${SUMMARY_LENGTH.shortest} to ${SUMMARY_LENGTH.longest} characters, for lists, search results and link previews.
summary: '${FILL_IN} what a reader gets out of this report, in a sentence or two.'
# ${REPORT_KINDS.join(', ')}
kind: session
session:
  # The title in the programme, if it differs from the title of the report.
  # title: 'As it stands in the programme'
  # What you do not know for certain stays \`unknown\`.
  # date: YYYY-MM-DD, time: 'HH:MM' at the venue, place: room or hall.
  date: unknown
  time: unknown
  place: unknown
# Ids of content/people.yaml, such as [jane-doe].
speakers: []
# Lower case, with hyphens, such as [databases, open-source].
tags: []
# Id of content/people.yaml: who wrote this report.
author: ${author}
# The day it is published, and the day of its last change.
published: '${today}'
updated: '${today}'
# Position in the day: reports are listed from low to high.
order: ${order}
# At least one. The id is for \`source="…"\` in the text; url and note may be left out.
sources:
  - id: talk
    title: '${FILL_IN} what you took this from: the talk, a slide deck, a page.'
    # url: https://example.org/slides
    # note: Slides 4 to 20.
# Mistakes put right after publication, each with its date.
# corrections:
#   - date: YYYY-MM-DD
#     text: What was wrong, and what is right.
corrections: []
# Shown in development only. Remove this line to publish.
draft: true
---

${FILL_IN} the point of it all in a paragraph: who spoke, about what, and why it matters.

## What was said

{/* Components, such as glossary terms, figures and asides, are shown with examples in content/README.md. */}

${FILL_IN} the report in your own words.

## What to take home

${FILL_IN} what a reader can do with it tomorrow.
`;
}
