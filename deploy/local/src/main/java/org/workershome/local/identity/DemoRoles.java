package org.workershome.local.identity;

import java.util.List;
import java.util.Map;

/**
 * The roles of the suite, with their Chinese names, and the accounts that the demonstration has.
 */
public final class DemoRoles {
  /** Roles that people have. */
  static final Map<String, String> PEOPLE =
      Map.ofEntries(
          Map.entry("worker", "职工"),
          Map.entry("petition-officer", "信访接待员"),
          Map.entry("case-handler", "承办人"),
          Map.entry("leader", "工会领导"),
          Map.entry("mediator", "调解员"),
          Map.entry("lawyer", "律师"),
          Map.entry("analyst", "研判员"),
          Map.entry("aid-clerk", "帮扶经办"),
          Map.entry("aid-reviewer", "帮扶初审"),
          Map.entry("aid-approver", "帮扶审批"),
          Map.entry("cashier", "出纳"),
          Map.entry("donor", "捐赠人"),
          Map.entry("guardian", "监护人"),
          Map.entry("organiser", "竞赛组织者"),
          Map.entry("judge", "评委"),
          Map.entry("suggestion-reviewer", "建议评审员"),
          Map.entry("finance-verifier", "财务核定员"),
          Map.entry("nominator", "推荐人"),
          Map.entry("award-reviewer", "评选审核员"),
          Map.entry("commission-member", "评选委员"),
          Map.entry("auditor", "经审员"),
          Map.entry("inspector", "督查员"),
          Map.entry("system-admin", "系统管理员"),
          Map.entry("security-admin", "安全管理员"),
          Map.entry("audit-admin", "审计管理员"));

  /** Roles of machine clients, which bear the client's name. */
  public static final List<String> MACHINES =
      List.of(
          "agency-civil-affairs",
          "agency-justice",
          "agency-letters-and-visits",
          "agency-labour-inspection",
          "agency-bank",
          "agency-charity",
          "agency-audit",
          "agency-veto",
          "register-loader");

  /** Two of these in each union: cases of "somebody else" need a second person. */
  private static final List<String> TWICE = List.of("worker", "judge");

  private DemoRoles() {}

  /** Account names behind the union's prefix, with their role. */
  static List<Map.Entry<String, String>> accounts() {
    return PEOPLE.keySet().stream()
        .sorted()
        .flatMap(
            role ->
                TWICE.contains(role)
                    ? List.of(Map.entry(role, role), Map.entry(role + "2", role)).stream()
                    : List.of(Map.entry(role, role)).stream())
        .toList();
  }
}
