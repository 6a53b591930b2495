package org.workershome.competition.suggestion;

/** What a suggestion improves: the contents that Art 2 of the regulation lists. */
public enum SuggestionCategory {
  QUALITY("产品、工程质量和新产品开发"),
  ENERGY_SAVING("节约能源、原材料"),
  PROCESS("工艺、检验、设计与运输"),
  SAFETY("安全生产和劳动保护"),
  ENVIRONMENT("环境保护"),
  TOOLS("工具、设备、装置的改进"),
  MANAGEMENT("现代化管理方法和成果推广");

  private final String labelZh;

  SuggestionCategory(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }
}
