package org.workershome.acceptance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where somebody would look first, by operation of the contract: what has to find a petition that
 * is no secret, so that finding nothing of a sealed one says something.
 */
final class SealedProbes {
  /** Lists, searches and sheets in which a petition of the union stands. */
  static final Set<String> FINDING =
      Set.of(
          "listPetitions",
          "searchPetitions",
          "getWorkList",
          "listStatisticsRecords",
          "exportRegister",
          "listLegalAid");

  /** Numbers that grow by it. */
  static final Set<String> COUNTING =
      Set.of(
          "getPetitionStatistics",
          "exportPetitionStatistics",
          "getPetitionFigures",
          "getWorkReport",
          "countWorkLists",
          "getLegalAidFigures");

  /** What reads it, or something of it, by name. */
  static final Set<String> NAMING =
      Set.of(
          "getPetition",
          "getTimeline",
          "getPetitionsTimers",
          "getOwnership",
          "listLetters",
          "listPetitionMessages",
          "getSponsorship",
          "getPetitionsAttachments",
          "getPetitionsAttachmentsContent",
          "getLegalAid");

  /** What changes it. */
  static final Set<String> WRITING =
      Set.of(
          "registerPetition",
          "sealPetition",
          "closePetition",
          "sponsorCase",
          "offerHandOver",
          "answerHandOver",
          "postPetitionsAttachments");

  /**
   * These count the rows or entries of all unions of the city together, as administrators need
   * them: that one more is there says nothing about whom it accuses.
   */
  static final Set<String> OF_ALL_UNIONS =
      Set.of(
          "getAuditChain",
          "getPetitionKeys",
          "getAidKeys",
          "getCompetitionKeys",
          "getPetitionSearchIndex",
          "getPetitionJobs",
          "getAidJobs",
          "getCompetitionJobs");

  private static final Pattern FIGURE = Pattern.compile("\"figure\":\"([^\"]+)\"");

  private SealedProbes() {}

  static Questions questions(
      RunningSuite suite, AccusedUnion union, Path project, LocalDate today) {
    Map<String, List<String>> figures = new TreeMap<>();
    for (String room : List.of("/api/petition", "/api/research", "/api/sentiment")) {
      figures.put(
          room,
          counted(
              suite,
              room
                  + "/statistics?union="
                  + AccusedUnion.ABOVE
                  + "&from="
                  + today.withDayOfYear(1)
                  + "&to="
                  + today));
    }
    return new Questions(
        Contracts.committed(project),
        today,
        union.path(),
        suite.subject(SealedWork.OFFICER),
        figures);
  }

  private static List<String> counted(RunningSuite suite, String statistics) {
    String text = suite.as(SealedWork.LEADER).get(statistics).expect(200).text();
    List<String> figures =
        FIGURE.matcher(text).results().map(found -> found.group(1)).distinct().sorted().toList();
    if (figures.isEmpty()) {
      throw new AssertionError("no figures in " + statistics + ": " + text);
    }
    return figures;
  }
}
