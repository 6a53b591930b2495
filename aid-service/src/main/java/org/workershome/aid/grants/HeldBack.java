package org.workershome.aid.grants;

/** Why an approved grant is in no payment file. */
enum HeldBack {
  /** 个人信息保护法 第二十三条、第二十九条: nobody's account goes to the bank without his consent. */
  CONSENT_MISSING
}
