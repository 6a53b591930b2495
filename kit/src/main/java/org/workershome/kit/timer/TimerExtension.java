package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Span;

/**
 * The wish to extend a timer; who wishes it is the caller.
 *
 * @param by how much is added
 * @param approver who approved it: another person than the caller
 * @param noticeReference the document by which the person concerned was told of it and why
 * @param reason for whoever asks why it took longer
 */
public record TimerExtension(
    Span by, @Nullable TimerPerson approver, @Nullable String noticeReference, String reason) {
  public TimerExtension {
    requireNonNull(by, "by");
    requireNonNull(reason, "reason");
  }
}
