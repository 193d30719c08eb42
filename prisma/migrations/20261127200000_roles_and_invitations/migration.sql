-- AlterTable
ALTER TABLE "Official" ADD COLUMN "letInBy" TEXT;
ALTER TABLE "Official" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'race-director';

-- CreateTable
CREATE TABLE "Invitation" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Invitation_expiresAt_idx" ON "Invitation"("expiresAt");
