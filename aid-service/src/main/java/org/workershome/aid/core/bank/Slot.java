package org.workershome.aid.core.bank;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A moment for one file.
 *
 * @param sendAt in Asia/Shanghai
 * @param paidOn when the bank pays what is sent then
 * @param provisional it reaches into a year whose holidays are not published
 */
public record Slot(LocalDateTime sendAt, LocalDate paidOn, boolean provisional) {}
