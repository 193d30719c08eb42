-- AlterTable
ALTER TABLE "Epoch" ADD COLUMN "lineage" TEXT NOT NULL DEFAULT '';
