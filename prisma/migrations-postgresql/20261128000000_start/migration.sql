-- CreateTable
CREATE TABLE "HealthProbe" (
    "id" INTEGER NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,
    "ballast" BYTEA,

    CONSTRAINT "HealthProbe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Epoch" (
    "id" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "seal" TEXT NOT NULL,
    "lineage" TEXT NOT NULL DEFAULT '',
    "madeAt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "race" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "lapId" TEXT,
    "data" TEXT NOT NULL,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("race","seq")
);

-- CreateTable
CREATE TABLE "Submission" (
    "lapId" TEXT NOT NULL,
    "device" TEXT NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("lapId")
);

-- CreateTable
CREATE TABLE "NameReport" (
    "race" TEXT NOT NULL,
    "racerId" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    CONSTRAINT "NameReport_pkey" PRIMARY KEY ("race","racerId","device")
);

-- CreateTable
CREATE TABLE "Official" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'race-director',
    "letInBy" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Official_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "hash" TEXT NOT NULL,
    "officialId" INTEGER NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "DeskSession" (
    "tokenHash" TEXT NOT NULL,
    "officialId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeskSession_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "GateToken" (
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "GateToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
    "quiz" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "asked" INTEGER NOT NULL,
    "receivedAt" TEXT NOT NULL,
    "number" INTEGER,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Official_name_key" ON "Official"("name");

-- CreateIndex
CREATE INDEX "SignInCode_officialId_idx" ON "SignInCode"("officialId");

-- CreateIndex
CREATE INDEX "Invitation_expiresAt_idx" ON "Invitation"("expiresAt");

-- CreateIndex
CREATE INDEX "DeskSession_officialId_idx" ON "DeskSession"("officialId");

-- CreateIndex
CREATE UNIQUE INDEX "GateToken_name_key" ON "GateToken"("name");

-- CreateIndex
CREATE INDEX "Attempt_quiz_idx" ON "Attempt"("quiz");

-- CreateIndex
CREATE INDEX "Attempt_number_idx" ON "Attempt"("number");

-- AddForeignKey
ALTER TABLE "SignInCode" ADD CONSTRAINT "SignInCode_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskSession" ADD CONSTRAINT "DeskSession_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here: what the schema language cannot say.

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_submitted_lapId_key" ON "LogEntry"("lapId") WHERE "action" = 'submitted';

-- CreateFunction
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

-- CreateTrigger
CREATE TRIGGER "LogEntry_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LogEntry"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"('the log of a race is append-only');

-- CreateTrigger
-- Whoever appends without holding the logs, or to an older state of them, leaves a gap or meets a number that is there.
CREATE FUNCTION "append_to_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."seq" <> (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "LogEntry" WHERE "race" = NEW."race") THEN
        RAISE EXCEPTION 'the log of a race is append-only and has no gaps';
    END IF;
    RETURN NEW;
END $$;

-- CreateTrigger
CREATE TRIGGER "LogEntry_append_only" BEFORE INSERT ON "LogEntry"
FOR EACH ROW EXECUTE FUNCTION "append_to_log"();

-- CreateTrigger
CREATE TRIGGER "Attempt_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Attempt"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"('attempts are append-only');

-- CreateTrigger
-- Attempts are counted by their numbers, so a later number must never be seen before an earlier one. The lock is held until
-- the transaction ends.
CREATE FUNCTION "number_attempt"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('daypass attempts'));
    NEW."number" := (SELECT COALESCE(MAX("number"), 0) + 1 FROM "Attempt");
    RETURN NEW;
END $$;

-- CreateTrigger
CREATE TRIGGER "Attempt_number" BEFORE INSERT ON "Attempt"
FOR EACH ROW EXECUTE FUNCTION "number_attempt"();
