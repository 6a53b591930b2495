package org.workershome.kit.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step that a request needs.
 *
 * @param union whose officers decide it
 * @param orAbove whether officers of unions above may, too
 * @param needed how many have to approve
 * @param holders {@code personRef}s of the named ones; empty: whoever has a role
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalStepView(
    int position,
    String title,
    StepForm form,
    List<String> roles,
    String union,
    boolean orAbove,
    int needed,
    List<String> holders,
    @Nullable Integer dueDays,
    @Nullable Integer expireDays) {
  static ApprovalStepView of(RequiredStep required) {
    PolicyStep step = required.step();
    return new ApprovalStepView(
        step.position(),
        step.title(),
        step.form(),
        step.roles(),
        required.union().value(),
        step.orAbove(),
        required.needed(),
        refs(required.holders()),
        step.dueDays(),
        step.expireDays());
  }

  /** Keys without what tells their kind. */
  static List<String> refs(List<String> keys) {
    return keys.stream().map(key -> key.substring(2)).toList();
  }
}
