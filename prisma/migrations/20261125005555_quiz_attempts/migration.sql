-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quiz" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "points" REAL NOT NULL,
    "asked" INTEGER NOT NULL,
    "receivedAt" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Attempt_quiz_idx" ON "Attempt"("quiz");

-- By hand from here: what the schema language cannot say.

-- CreateTrigger
CREATE TRIGGER "Attempt_no_update" BEFORE UPDATE ON "Attempt"
BEGIN
    SELECT RAISE(ABORT, 'attempts are append-only');
END;

-- CreateTrigger
CREATE TRIGGER "Attempt_no_delete" BEFORE DELETE ON "Attempt"
BEGIN
    SELECT RAISE(ABORT, 'attempts are append-only');
END;

-- CreateTrigger
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER "Attempt_append_only" BEFORE INSERT ON "Attempt"
BEGIN
    SELECT RAISE(ABORT, 'an attempt is taken once')
    WHERE EXISTS (SELECT 1 FROM "Attempt" WHERE "id" = NEW."id");
END;
