import { expect, type Locator, type Page } from '@playwright/test';
import type { QuizProps } from '@/browser/quiz/quiz-props';
import type { Question } from '@/domain/content/quiz';
import type { QuizAnswer } from '@/domain/quiz/answer';
import { scoreAnswer } from '@/domain/quiz/score';
import { untilFresh } from '@/e2e/on-page';

/** A person who plays a quiz, and knows the answers from the page itself. */
export class QuizPlayer {
  private constructor(
    readonly page: Page,
    private readonly props: QuizProps,
  ) {}

  static async open(page: Page, path: string): Promise<QuizPlayer> {
    return new QuizPlayer(page, await QuizPlayer.props(page, path));
  }

  /** Opens a quiz, and returns the props of its page. */
  static async props(page: Page, path: string): Promise<QuizProps> {
    await page.goto(path);
    return JSON.parse((await page.locator('[data-island][data-props]').getAttribute('data-props'))!) as QuizProps;
  }

  async start(count?: number | 'All'): Promise<void> {
    if (count) await this.page.getByRole('radio', { name: new RegExp(`^${count}\\b`) }).check();
    await this.page.getByRole('button', { name: /^(Start|Take the challenge)$/ }).click();
    await expect(this.article).toBeVisible();
    await untilFresh(this.page);
  }

  get article(): Locator {
    return this.page.locator('article[data-question]');
  }

  get check(): Locator {
    return this.page.getByRole('button', { name: 'Check', exact: true });
  }

  /** Checks the answer, and waits until the page can be told to go on. */
  async checkByTouch(): Promise<void> {
    await this.check.tap();
    await expect(this.next).toBeVisible();
    await untilFresh(this.page);
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: /^(Next question|See the result)$/ });
  }

  async question(): Promise<Question> {
    const id = await this.article.getAttribute('data-question');
    return this.props.questions.find((each) => each.id === id)!;
  }

  /** Waits until the page shows another question, or the result, and takes presses there. */
  async leave({ id }: Question): Promise<void> {
    await expect(this.page.locator(`article[data-question="${id}"]`)).toHaveCount(0);
    await untilFresh(this.page);
  }

  isRight(question: Question, answer: QuizAnswer | undefined): boolean {
    return scoreAnswer(question, answer, this.props.tiers).verdict === 'right';
  }

  /** The text beside an input, of the choice or part with this id. */
  private label(question: Question, id: string): string {
    if (question.kind === 'one' || question.kind === 'several')
      return question.choices.find((each) => each.id === id)!.text;
    return this.props.parts.find((each) => each.id === id)!.label;
  }

  private input(question: Question, id: string): Locator {
    const name = this.label(question, id);
    return this.article.getByRole(question.kind === 'one' ? 'radio' : 'checkbox', { name, exact: true });
  }

  /** Answers by taps: right, or wrong in a way that does not earn all points. */
  async answerByTouch(question: Question, isRight = true): Promise<void> {
    switch (question.kind) {
      case 'one': {
        const other = question.choices.find(({ id }) => id !== question.answer)!.id;
        return this.input(question, isRight ? question.answer : other).tap();
      }
      case 'several':
      case 'build': {
        const right = question.kind === 'several' ? question.answers : question.needs;
        for (const id of isRight ? right : right.slice(0, -1)) await this.input(question, id).tap();
        // Without the only right one there would be nothing to check, so a wrong one is tapped.
        if (!isRight && right.length === 1) await this.input(question, this.wrongOf(question)).tap();
        return;
      }
      case 'order':
        return this.orderBy(question, isRight, (item, way) =>
          this.article.getByRole('button', { name: `Move ${way}: ${item}`, exact: true }).tap(),
        );
      case 'match':
        return this.match(question, isRight);
      case 'users': {
        const more = this.article.getByRole('button', { name: 'More users' });
        await more.tap();
        if (isRight) await this.article.getByRole('slider').fill(String(this.stepOf(question.answer)));
        return;
      }
    }
  }

  /** The same by keys alone, wherever the focus is. */
  async answerByKeys(question: Question, isRight = true): Promise<void> {
    const { keyboard } = this.page;
    const press = async (id: string) => {
      const key = await this.input(question, id).getAttribute('data-key');
      await keyboard.press(key!);
    };
    switch (question.kind) {
      case 'one':
        return press(isRight ? question.answer : question.choices.find(({ id }) => id !== question.answer)!.id);
      case 'several':
      case 'build':
        for (const id of question.kind === 'several' ? question.answers : question.needs) await press(id);
        if (!isRight) await press(this.wrongOf(question));
        return;
      case 'order':
        return this.orderBy(question, isRight, async (item, way) => {
          const grip = this.article.getByRole('button', { name: new RegExp(`^${escaped(item)}, place`) });
          await keyboard.press((await grip.getAttribute('data-key'))!);
          await keyboard.press(way === 'up' ? 'ArrowUp' : 'ArrowDown');
        });
      case 'match':
        for (const [index, row] of (await this.article.locator('.match-rows select').all()).entries()) {
          await keyboard.press(String(index + 1));
          await expect(row).toBeFocused();
          const left = await this.leftOf(row);
          const { right } = question.pairs.find((pair) => pair.left.text === left)!;
          for (let at = 0; at < question.pairs.length && (await row.inputValue()) !== right.id; at++)
            await keyboard.press('ArrowDown');
        }
        return;
      case 'users':
        await keyboard.press('1');
        await keyboard.press('Home');
        await keyboard.press('ArrowRight');
        for (let step = 10; isRight && step < this.stepOf(question.answer); step += 10)
          await keyboard.press('ArrowRight');
        return;
    }
  }

  private async match(question: Extract<Question, { kind: 'match' }>, isRight: boolean): Promise<void> {
    const rights = question.pairs.map(({ right }) => right);
    for (const row of await this.article.locator('.match-rows select').all()) {
      const left = await this.leftOf(row);
      const index = question.pairs.findIndex((pair) => pair.left.text === left);
      await row.selectOption(rights[isRight ? index : (index + 1) % rights.length]!.id);
    }
  }

  private async leftOf(row: Locator): Promise<string> {
    const text = (await row.locator('xpath=preceding-sibling::span').innerText()).trim();
    return text.replace(/^\d\s+/, '');
  }

  /** Moves one item for a wrong answer. Bubble sort puts all items right. */
  private async orderBy(
    { items }: Extract<Question, { kind: 'order' }>,
    isRight: boolean,
    move: (item: string, way: 'up' | 'down') => Promise<void>,
  ): Promise<void> {
    const texts = this.article.locator('.order-text');
    if (!isRight) {
      await move((await texts.first().innerText()).trim(), 'down');
      if ((await texts.allInnerTexts()).join() === items.map(({ text }) => text).join())
        await move((await texts.first().innerText()).trim(), 'down');
      return;
    }
    for (const [place, { text }] of items.entries())
      for (let at = (await texts.allInnerTexts()).indexOf(text); at > place; at--) {
        await move(text, 'up');
        await expect(texts.nth(at - 1)).toHaveText(text);
      }
  }

  private wrongOf(question: Extract<Question, { kind: 'several' | 'build' }>): string {
    return question.kind === 'several'
      ? question.choices.find(({ id }) => !question.answers.includes(id))!.id
      : question.tray.find((id) => !question.needs.includes(id))!;
  }

  /** A step of the slider that lies well within the tier. */
  private stepOf(tier: string): number {
    const { tiers } = this.props;
    const place = tiers.findIndex(({ id }) => id === tier);
    const from = Math.log10(tiers[place]!.fromUsers);
    const to = Math.log10(tiers[place + 1]?.fromUsers ?? 30_000_000);
    return Math.round((((from + to) / 2 / Math.log10(30_000_000)) * 1_000) / 10) * 10;
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
