-- CreateTable
CREATE TABLE "NameReport" (
    "race" TEXT NOT NULL,
    "racerId" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TEXT NOT NULL,

    PRIMARY KEY ("race", "racerId", "device")
);
