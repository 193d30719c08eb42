import { BuildTier } from './build-tier';
import { Choices } from './choices';
import type { KindProps } from './kind-props';
import { MatchPairs } from './match-pairs';
import { OrderItems } from './order-items';
import { UsersSlider } from './users-slider';
import type { QuestionKind } from '@/domain/content/quiz';

/** The page part that takes the answer, chosen by the kind of question. */
export function QuestionBody({ question, ...rest }: KindProps<QuestionKind>) {
  switch (question.kind) {
    case 'one':
    case 'several':
      return <Choices {...rest} question={question} />;
    case 'order':
      return <OrderItems {...rest} question={question} />;
    case 'match':
      return <MatchPairs {...rest} question={question} />;
    case 'users':
      return <UsersSlider {...rest} question={question} />;
    case 'build':
      return <BuildTier {...rest} question={question} />;
  }
}
