package org.workershome.competition.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.honour.AgeProof;
import org.workershome.competition.honour.AwardLevel;
import org.workershome.competition.honour.AwardType;
import org.workershome.competition.honour.Nomination;
import org.workershome.competition.honour.Recipient;
import org.workershome.kit.privacy.OpaqueRef;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.publicity.PublicFieldKind;
import org.workershome.kit.publicity.PublicName;

/** Who is put forward for which award, and for what. */
record NominationRequest(
    @NotNull AwardType awardType,
    @NotNull AwardLevel level,
    @Schema(description = "个人奖项必填 / Needed for a person's award")
        @Size(min = 1, max = 128)
        @Pattern(regexp = "[!-~]*")
        @OpaqueRef
        @Nullable String personRef,
    @Schema(description = "集体奖项必填 / Needed for a collective's award")
        @Size(min = 1, max = PublicName.LONGEST)
        @Nullable String collectiveName,
    @NotBlank @Size(max = PublicName.LONGEST) String displayName,
    @NotBlank @Size(max = 100) String unit,
    @NotBlank @Size(max = 20_000) String deed,
    @Schema(
            description =
                "公示用的事迹摘要，不超过2000字；事迹较短时可不填，即公示全文 / What is shown of the deed; without it all of it is")
        @Size(min = 1, max = 2_000)
        @Nullable String publicDeed,
    @Schema(
            description =
                "凭何材料确认已满十八周岁；未满或未确认的不填，公示时只出现编号 / What says that he is of age; without it he is shown by a number only")
        @Nullable AgeProof ofAgeBy) {

  /**
   * @throws ProblemException 400 when the recipient does not fit the award, or the deed is too long
   *     to be shown and nothing was written for it
   */
  Nomination nomination() {
    Recipient recipient = recipient();
    int longest = PublicFieldKind.DEED.longest();
    if (publicDeed == null ? deed.length() > longest : publicDeed.isBlank()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "publicDeed",
              "NEEDED_FOR_LONG_DEED",
              "事迹超过 " + longest + " 字，须另写公示用的摘要",
              "a deed of more than " + longest + " characters needs a text that is shown");
    }
    return new Nomination(
        awardType,
        level,
        recipient,
        displayName,
        unit,
        deed,
        publicDeed,
        awardType.isForPerson() ? ofAgeBy : null);
  }

  /** An award is for a person or for a collective, and says which by its type. */
  private Recipient recipient() {
    String person = personRef;
    String collective = collectiveName;
    boolean forPerson = awardType.isForPerson();
    if (forPerson && person != null && collective == null) {
      return new Recipient.Person(person);
    }
    if (!forPerson && collective != null && !collective.isBlank() && person == null) {
      return new Recipient.Collective(collective);
    }
    throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
        .fault(
            forPerson ? "personRef" : "collectiveName",
            "RECIPIENT",
            forPerson ? "该奖项授予个人，只填 personRef" : "该奖项授予集体，只填 collectiveName",
            forPerson
                ? "This award is a person's: personRef and no collectiveName"
                : "This award is a collective's: collectiveName and no personRef");
  }

  /** Neither the name nor the deed belongs into a log. */
  @Override
  public String toString() {
    return "NominationRequest[" + awardType + ", " + level + "]";
  }
}
