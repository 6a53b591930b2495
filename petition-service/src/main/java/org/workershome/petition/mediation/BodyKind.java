package org.workershome.petition.mediation;

/** What kind of body mediates (劳动争议调解组织). */
enum BodyKind {
  /** 企业劳动争议调解委员会. */
  ENTERPRISE,
  /** 基层人民调解组织. */
  PEOPLES,
  /** 乡镇、街道设立的具有劳动争议调解职能的组织. */
  TOWNSHIP
}
