-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "number" INTEGER;

-- CreateIndex
CREATE INDEX "Attempt_number_idx" ON "Attempt"("number");
