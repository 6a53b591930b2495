package org.workershome.kit.approval;

import org.workershome.kit.problem.ProblemType;

/** Every way in which an approval is refused. The codes are stable. */
public enum ApprovalProblem implements ProblemType {
  ILLEGAL_APPROVAL_MOVE(409, "审批当前状态下不能进行此操作", "The approval's state does not allow this move"),
  ALREADY_REQUESTED(409, "该事项已在审批中", "An approval of this is under way already"),
  STEP_EXPIRED(409, "本环节审批期限已过", "The time to decide this step is over"),
  SELF_APPROVAL(422, "不得审批本人经办的事项", "Nobody approves what he made himself"),
  APPROVED_BEFORE(422, "同一人不得在同一审批中两次参与", "Nobody takes part in one approval twice"),
  NOT_AN_APPROVER(403, "您不是本环节的审批人", "The caller is no approver of this step"),
  NOT_NAMED(403, "您不在本环节指定的审批人名单内", "The caller is not among the named approvers"),
  NOT_THE_REQUESTER(403, "只有申请人可以办理此事", "Only the requester may do this"),
  APPROVAL_CONTENT_CHANGED(422, "内容已变更，须重新审批", "The content is not what the approval is for"),
  MINUTES_DO_NOT_HOLD(422, "会议记录不符合要求", "The minutes do not carry the decision"),
  WRONG_FORM(422, "本环节的审批形式不符", "The step is decided in another form"),
  DELEGATION_NOT_VALID(422, "授权无效", "The delegation does not allow this"),
  SELF_DELEGATION(422, "不得授权给本人", "Nobody delegates to himself"),
  NO_APPROVAL_POLICY(422, "没有适用的审批制度", "No policy is in force for this"),
  NO_STEP_APPLIES(422, "按审批制度无人审批，请修订制度", "By the policy nobody would have to approve this"),
  AMOUNT_NEEDED(422, "审批制度按金额分档，须提供金额", "The policy has amount bands; give the amount"),
  NO_SUCH_SUPERIOR(422, "没有相应的上级工会", "There is no such superior union"),
  ROSTER_NEEDED(422, "须列明全部审批人", "The step asks for all of the named approvers; name them"),
  ROSTER_DOES_NOT_HOLD(422, "审批人名单不能完成审批", "The named approvers cannot complete the approval"),
  POLICY_MOVE_NOT_LEGAL(409, "审批制度当前状态下不能进行此操作", "The policy's state does not allow this move"),
  SAME_ADMINISTRATOR(422, "起草与启用不得为同一人", "Whoever drafts a policy does not put it in force");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  ApprovalProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
