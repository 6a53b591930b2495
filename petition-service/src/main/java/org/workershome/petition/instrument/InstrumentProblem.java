package org.workershome.petition.instrument;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum InstrumentProblem implements ProblemType {
  ILLEGAL_INSTRUMENT_MOVE(
      409, "文书当前状态下不能进行此操作", "The state of the instrument does not allow this move"),
  MATERIAL_OF_AN_ACCUSATION(
      422, "检举控告的材料不得转给被检举控告的单位", "Material of an accusation never goes to the accused"),
  NO_GROUND_FOR_ADVICE(
      422,
      "用人单位未拒收、未逾期不答复、未拒不改正的，不得提出建议书",
      "Advice needs an opinion that was refused, not answered in time, or not followed"),
  NOT_AN_OPINION(422, "建议书须基于一份意见书", "Advice follows an opinion"),
  ADVISED_BEFORE(409, "该意见书已提出建议书", "The opinion led to an advice before"),
  SIGNER_MISSING(
      422, "意见书、建议书须由工会主席或者副主席签发", "The chair or a vice-chair signs an opinion or advice"),
  ANSWER_DOES_NOT_FIT(422, "该答复与文书种类不符", "This answer does not fit the kind of instrument"),
  ANSWER_TIME_RUNS(422, "答复期限尚未届满，不能认定未改正", "The time to answer, and to correct, still runs"),
  TERM_KNOWN(409, "该日起已有设定", "A term that holds from this day is on file"),
  TERM_IN_THE_PAST(422, "设定的起始日期不得早于今天", "A term does not hold for the past");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  InstrumentProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
