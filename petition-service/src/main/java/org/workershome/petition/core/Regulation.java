package org.workershome.petition.core;

import java.time.LocalDate;

/**
 * The regulation of petitions in force on a day, and the articles in which it says what this
 * service cites: a paper about a matter of 2011 rests on the regulation of 2005.
 */
public enum Regulation {
  /** 信访条例, 国务院令第431号, from 2005-05-01. */
  OF_2005("信访条例", 22, 33, 34, 35, 21, 16, 36),
  /** 信访工作条例, from 2022-05-01. */
  OF_2022("信访工作条例", 23, 34, 35, 36, 31, 19, 40);

  private static final LocalDate SINCE_2022 = LocalDate.of(2022, 5, 1);
  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private final String title;
  private final int notice;
  private final int handling;
  private final int review;
  private final int recheck;
  private final int routes;
  private final int same;
  private final int supervision;

  Regulation(
      String title,
      int notice,
      int handling,
      int review,
      int recheck,
      int routes,
      int same,
      int supervision) {
    this.title = title;
    this.notice = notice;
    this.handling = handling;
    this.review = review;
    this.recheck = recheck;
    this.routes = routes;
    this.same = same;
    this.supervision = supervision;
  }

  /** The one that was in force on that day. */
  public static Regulation on(LocalDate day) {
    return day.isBefore(SINCE_2022) ? OF_2005 : OF_2022;
  }

  /** That petitioners are told in writing what was decided. */
  public String notice() {
    return cited(notice);
  }

  /** The term of handling. */
  public String handling() {
    return cited(handling);
  }

  public String review() {
    return cited(review);
  }

  public String recheck() {
    return cited(recheck);
  }

  /** Which matters go which way. */
  public String routes() {
    return cited(routes);
  }

  /** That a matter which is in hand is not accepted a second time. */
  public String sameMatter() {
    return cited(same);
  }

  /** That a superior urges. */
  public String supervision() {
    return cited(supervision);
  }

  private String cited(int article) {
    String tens = article < 20 ? "十" : DIGITS[article / 10] + "十";
    return "《" + title + "》第" + tens + DIGITS[article % 10] + "条";
  }
}
