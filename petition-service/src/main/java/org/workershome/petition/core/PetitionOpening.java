package org.workershome.petition.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;

/**
 * Opens a petition that a member of staff enters for somebody: received and registered in one step,
 * with its number, its query code, the term of its notice and its first handler. Rooms where people
 * come in other than by handing in a petition go through it.
 */
public interface PetitionOpening {

  /**
   * What is entered.
   *
   * @param union into which it is received; the caller's or one below
   * @param person who it is for; a reference that {@link Nobody} made when he is not known
   * @param name sealed at rest; none of the anonymous
   * @param phone where messages go; sealed
   * @param idSuffix the last four of the id number; sealed
   * @param ofAgeOn from his id number, where it was shown
   * @param headcount how many people stand behind it
   * @param orally whether the clerk wrote down what was said
   * @param address where papers are sent; sealed
   * @param receivedOn the day on which it came in, when it is entered later; null for today
   * @param unit of the direct line: the petitioner's own union, which it goes past
   */
  record New(
      UnionPath union,
      @Nullable String person,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String idSuffix,
      @Nullable LocalDate ofAgeOn,
      boolean confidential,
      boolean urgent,
      int headcount,
      boolean orally,
      PetitionChannel channel,
      PetitionCategory category,
      PetitionMatter matter,
      String title,
      String text,
      String employerName,
      @Nullable String employerCreditCode,
      @Nullable Money amountClaimed,
      @Nullable String address,
      @Nullable LocalDate receivedOn,
      @Nullable UnionPath unit) {

    /** Without an address, received today. */
    public New(
        UnionPath union,
        @Nullable String person,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String idSuffix,
        boolean confidential,
        boolean urgent,
        int headcount,
        boolean orally,
        PetitionChannel channel,
        PetitionCategory category,
        PetitionMatter matter,
        String title,
        String text,
        String employerName,
        @Nullable String employerCreditCode,
        @Nullable Money amountClaimed) {
      this(
          union,
          person,
          name,
          phone,
          idSuffix,
          null,
          confidential,
          urgent,
          headcount,
          orally,
          channel,
          category,
          matter,
          title,
          text,
          employerName,
          employerCreditCode,
          amountClaimed,
          null,
          null,
          null);
    }

    /** Everything in it is somebody's. */
    @Override
    public String toString() {
      return "New[" + channel + ", " + category + "]";
    }
  }

  /**
   * What was opened.
   *
   * @param queryCode said once, for the petitioner
   */
  record Opened(Petition petition, String queryCode) {
    @Override
    public String toString() {
      return "Opened[" + petition + "]";
    }
  }

  /** In the transaction at hand, under the caller's scope; he becomes the first handler. */
  Opened open(New petition);
}
