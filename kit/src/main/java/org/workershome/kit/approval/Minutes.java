package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the minutes of a collective decision say. Members are named by their {@code personRef}: the
 * names are in the minutes.
 *
 * @param reference what the minutes are called, such as 会议纪要〔2026〕3号
 * @param proof their scan
 * @param recused members who have an interest, and neither vote nor count
 */
public record Minutes(
    String reference,
    Proof proof,
    List<String> present,
    List<String> absent,
    List<String> recused,
    int inFavour,
    int against,
    int abstained) {
  public Minutes {
    requireNonNull(reference, "reference");
    requireNonNull(proof, "proof");
    present = List.copyOf(present);
    absent = List.copyOf(absent);
    recused = List.copyOf(recused);
  }
}
