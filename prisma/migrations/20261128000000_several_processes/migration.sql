-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "number" INTEGER;

-- AlterTable
ALTER TABLE "Epoch" ADD COLUMN "madeAt" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Attempt_number_idx" ON "Attempt"("number");
