-- AlterTable
ALTER TABLE "HealthProbe" ADD COLUMN "ballast" BLOB;

-- CreateTable
CREATE TABLE "Epoch" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "value" TEXT NOT NULL,
    "seal" TEXT NOT NULL
);
