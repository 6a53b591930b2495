package org.workershome.kit.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of policies, newest first. */
record ApprovalPolicyPageView(List<ApprovalPolicyView> items, @Nullable String next) {}
