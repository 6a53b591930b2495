package org.workershome.petition.core;

/**
 * What a petition is about. All but {@link #OTHER} are labour disputes as the law lists them
 * (劳动争议调解仲裁法 第二条).
 */
public enum PetitionMatter {
  /** 拖欠劳动报酬. */
  WAGE_ARREARS,
  /** 确认劳动关系. */
  LABOUR_RELATION,
  /** 订立、履行、变更、解除和终止劳动合同. */
  LABOUR_CONTRACT,
  /** 除名、辞退和辞职、离职. */
  DISMISSAL,
  /** 工作时间、休息休假. */
  HOURS_AND_REST,
  /** 社会保险、福利. */
  INSURANCE_AND_WELFARE,
  /** 培训以及劳动保护. */
  TRAINING_AND_PROTECTION,
  /** 工伤医疗费、经济补偿或者赔偿金. */
  WORK_INJURY,
  /** 其他. */
  OTHER;

  public boolean isLabourDispute() {
    return this != OTHER;
  }
}
