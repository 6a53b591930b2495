package org.workershome.kit.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * One step of a policy.
 *
 * @param needed how many have to approve; none: all of the named holders
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalPolicyStepView(
    int position,
    String title,
    StepForm form,
    List<String> roles,
    @Nullable Integer needed,
    int level,
    boolean orAbove,
    @Nullable Money amountFrom,
    @Nullable Money amountBelow,
    List<String> holders,
    @Nullable Integer dueDays,
    @Nullable Integer expireDays,
    VoteShare quorum,
    VoteShare majority) {
  static ApprovalPolicyStepView of(PolicyStep step) {
    return new ApprovalPolicyStepView(
        step.position(),
        step.title(),
        step.form(),
        step.roles(),
        step.needed(),
        step.level(),
        step.orAbove(),
        step.from(),
        step.to(),
        ApprovalStepView.refs(step.holders()),
        step.dueDays(),
        step.expireDays(),
        step.quorum(),
        step.majority());
  }
}
