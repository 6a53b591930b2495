package org.workershome.aid.payment.file;

/** Text that XML 1.0 can hold. */
final class XmlText {
  private XmlText() {}

  /** What no XML may hold becomes a space, so that one strange name does not stop a whole file. */
  static String legal(String text) {
    var legal = new StringBuilder(text.length());
    text.codePoints().map(XmlText::legal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /** The first signs of it, counted as XML Schema counts them. */
  static String atMost(int length, String text) {
    String legal = legal(text).strip();
    int signs = legal.codePointCount(0, legal.length());
    return signs <= length ? legal : legal.substring(0, legal.offsetByCodePoints(0, length));
  }

  static void appendEscaped(StringBuilder out, String text) {
    legal(text)
        .codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(sign);
              }
            });
  }

  private static int legal(int sign) {
    boolean isLegal =
        (sign >= 0x20 && sign <= 0xD7FF) || (sign >= 0xE000 && sign <= 0xFFFD) || sign >= 0x10000;
    return isLegal ? sign : ' ';
  }
}
