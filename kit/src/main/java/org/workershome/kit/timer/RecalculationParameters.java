package org.workershome.kit.timer;

import java.time.LocalDate;

/** What the job is told: which import, and which days it changed. */
record RecalculationParameters(int year, long version, LocalDate first, LocalDate last) {}
