package org.workershome.kit.identifier;

import org.workershome.kit.problem.FieldFault;

/** Why a text is not the number that it should be; the words name the mending, never the number. */
public enum Flaw {
  CITIZEN_ID_FORM(
      "FORM",
      "身份证号应为18位：17位数字加校验码（数字或大写X）",
      "An id number has 18 characters: 17 digits and a check character (a digit or a capital X)"),
  CITIZEN_ID_CHECK("CHECK_DIGIT", "身份证号校验不通过，请核对", "The id number's check digit is wrong"),
  CITIZEN_ID_BIRTH_DATE("BIRTH_DATE", "身份证号中的出生日期不存在", "The id number's birth date is not a date"),
  CITIZEN_ID_BORN_LATER(
      "BORN_LATER", "身份证号中的出生日期晚于今天", "The id number's birth date lies in the future"),
  CREDIT_CODE_FORM(
      "FORM",
      "统一社会信用代码应为18位数字和大写字母（不含I、O、S、V、Z）",
      "A unified social credit code has 18 digits and capital letters (without I, O, S, V, Z)"),
  CREDIT_CODE_CHECK(
      "CHECK_DIGIT", "统一社会信用代码校验不通过，请核对", "The credit code's check character is wrong"),
  ORGANISATION_CODE_FORM(
      "FORM",
      "组织机构代码应为8位数字或大写字母、连字符和校验码",
      "An organisation code has 8 digits or capital letters, a hyphen and a check character"),
  ORGANISATION_CODE_CHECK(
      "CHECK_DIGIT", "组织机构代码校验不通过，请核对", "The organisation code's check character is wrong"),
  BANK_CARD_FORM("FORM", "银行卡号应为12至19位数字", "A card number has 12 to 19 digits"),
  BANK_CARD_CHECK("CHECK_DIGIT", "银行卡号校验不通过，请核对", "The card number's check digit is wrong"),
  MOBILE_FORM(
      "FORM", "手机号应为11位数字，以13至19开头", "A mobile number has 11 digits and begins with 13 to 19");

  private final String code;
  private final String zh;
  private final String en;

  Flaw(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  /** As a fault of the field that the text was sent in. */
  public FieldFault in(String field) {
    return new FieldFault(field, code, zh, en);
  }
}
