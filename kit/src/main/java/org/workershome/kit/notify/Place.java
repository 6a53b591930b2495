package org.workershome.kit.notify;

import java.util.regex.Pattern;

/** What a template may have filled in. Closed: no place is there for what the case is about. */
public enum Place {
  /** The record's readable number. */
  NUMBER("[\\p{L}\\p{Nd}._-]{1,80}"),
  /** A date as people write it: 2026年3月1日. */
  DATE("\\d{4}年\\d{1,2}月\\d{1,2}日"),
  /** The union's name. */
  UNION("[\\p{L}\\p{Nd}（）()·]{1,60}"),
  /** The union's own telephone, such as 12351. */
  UNION_PHONE("[0-9-]{3,20}");

  private final Pattern form;

  Place(String form) {
    this.form = Pattern.compile(form);
  }

  boolean fits(String value) {
    return form.matcher(value).matches();
  }

  /** How it stands in a template's text. */
  String mark() {
    return "{" + name() + "}";
  }
}
