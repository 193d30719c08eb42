-- CreateTable
CREATE TABLE "LogEntry" (
    "race" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "lapId" TEXT,
    "data" TEXT NOT NULL,

    PRIMARY KEY ("race", "seq")
);

-- CreateTable
CREATE TABLE "Submission" (
    "lapId" TEXT NOT NULL PRIMARY KEY,
    "device" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Official" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "officialId" INTEGER NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "SignInCode_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeskSession" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "officialId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "DeskSession_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GateToken" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "Official_name_key" ON "Official"("name");

-- CreateIndex
CREATE INDEX "SignInCode_officialId_idx" ON "SignInCode"("officialId");

-- CreateIndex
CREATE INDEX "DeskSession_officialId_idx" ON "DeskSession"("officialId");

-- CreateIndex
CREATE UNIQUE INDEX "GateToken_name_key" ON "GateToken"("name");

-- By hand from here: what the schema language cannot say.

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_submitted_lapId_key" ON "LogEntry"("lapId") WHERE "action" = 'submitted';

-- CreateTrigger
CREATE TRIGGER "LogEntry_no_update" BEFORE UPDATE ON "LogEntry"
BEGIN
    SELECT RAISE(ABORT, 'the log of a race is append-only');
END;

-- CreateTrigger
CREATE TRIGGER "LogEntry_no_delete" BEFORE DELETE ON "LogEntry"
BEGIN
    SELECT RAISE(ABORT, 'the log of a race is append-only');
END;

-- CreateTrigger
-- Besides gaps this stops INSERT OR REPLACE, which removes rows without asking the trigger above.
CREATE TRIGGER "LogEntry_append_only" BEFORE INSERT ON "LogEntry"
BEGIN
    SELECT RAISE(ABORT, 'the log of a race is append-only and has no gaps')
    WHERE NEW."seq" <> (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "LogEntry" WHERE "race" = NEW."race");
    SELECT RAISE(ABORT, 'a lap is submitted once')
    WHERE NEW."action" = 'submitted'
        AND EXISTS (SELECT 1 FROM "LogEntry" WHERE "lapId" = NEW."lapId" AND "action" = 'submitted');
END;
