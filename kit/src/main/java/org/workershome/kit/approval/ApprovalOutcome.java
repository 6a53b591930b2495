package org.workershome.kit.approval;

/**
 * What an approval brings about. A bean; a kind of record has one.
 *
 * <p>Called in the transaction of the move that ended the request, with its caller's scope: of the
 * last approver, of the requester who withdrew, or of the sweep. What it throws undoes the move.
 */
public interface ApprovalOutcome {
  /** The kind of record, as in {@link ApprovalDraft#subjectType}. */
  String subjectType();

  /**
   * The last step was taken. To use the approval at once, call {@link Approvals#consume} with the
   * hash of the content as it is now.
   */
  void approved(Approval approval);

  /** Rejected, withdrawn or expired, as its state says. */
  void refused(Approval approval);

  /** Sent back for correction. */
  default void returned(Approval approval) {}
}
