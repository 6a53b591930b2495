package org.workershome.aid.payment.file;

/**
 * The account that pays.
 *
 * @param bankCode CNAPS, twelve digits
 */
public record Debtor(String name, String account, String bankName, String bankCode) {
  @Override
  public String toString() {
    return "Debtor[…]";
  }
}
