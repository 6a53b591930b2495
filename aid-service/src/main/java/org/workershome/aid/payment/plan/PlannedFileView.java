package org.workershome.aid.payment.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.workershome.kit.money.Money;

/** A file as it would be written. */
record PlannedFileView(int lineCount, Money total, Instant sendAt, LocalDate paidOn) {}
