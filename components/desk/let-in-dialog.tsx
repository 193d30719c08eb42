import { useState, type FormEvent } from 'react';
import type { Refusal } from '@/domain/api/read-reply';
import { NO_CONNECTION } from '@/domain/api/meaning-codes';
import type { Invited } from '@/domain/race/contract/requests';
import { ROLES, type Role } from '@/domain/race/contract/roles';
import { letIn } from '@/browser/desk/desk-actions';
import * as words from '@/generated/words/desk-let-in';
import * as menu from '@/generated/words/desk-menu';
import { sayMay } from '@/words/desk/role-words';
import { LetInCode } from './let-in-code';
import { RefusalNote } from './refusal-note';
import { SheetDialog } from './sheet-dialog';

type Props = { isDirector: boolean; onClose: () => void };

/** Lets a colleague in: asks who it is, then shows the code, as a picture and to type. Each code is good once. */
export function LetInDialog({ isDirector, onClose }: Props) {
  const [made, setMade] = useState<Invited['invitation'] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const ask = async ({ name, role }: { name: string; role: Role }) => {
    setIsBusy(true);
    // The server takes these two fields and no others.
    const answer = await letIn({ name, role });
    setIsBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setMade(answer.value.invitation);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const role = ROLES.find((each) => each === fields.get('role')) ?? 'official';
    void ask({ name: (fields.get('name') as string).trim(), role });
  };
  const problem =
    refusal?.code === NO_CONNECTION ? (
      <p className="desk-problem" role="alert">
        {words.unreached}
      </p>
    ) : (
      <RefusalNote refusal={refusal} />
    );

  return (
    <SheetDialog title={menu.letIn} subject={made?.code ?? ''} onClose={onClose}>
      {made ? (
        <>
          <LetInCode key={made.code} made={made} isBusy={isBusy} onAgain={() => void ask(made)} />
          {problem}
        </>
      ) : (
        <form className="desk-form" onSubmit={onSubmit}>
          <label className="field">
            <span>{words.name}</span>
            <input name="name" required maxLength={40} autoComplete="off" aria-describedby="let-in-name" />
          </label>
          <p id="let-in-name" className="soft small">
            {words.whoIsIt}
          </p>
          {isDirector && (
            <label className="field">
              <span>{words.role}</span>
              <select name="role" defaultValue="official">
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {sayMay(role)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {problem}
          <button className="button main" disabled={isBusy}>
            {isBusy ? words.showing : words.show}
          </button>
        </form>
      )}
    </SheetDialog>
  );
}
