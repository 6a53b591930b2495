package org.workershome.kit.publicity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That an objection was taken.
 *
 * @param dueOn until when it is looked into
 */
public record ObjectionReceiptView(UUID id, LocalDate receivedOn, LocalDate dueOn) {}
