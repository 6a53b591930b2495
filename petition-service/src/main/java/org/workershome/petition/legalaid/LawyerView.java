package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lawyer of the roster: what he does by profession, and how much of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "名册律师 / A lawyer of the roster")
record LawyerView(
    UUID id,
    String union,
    String name,
    String licence,
    String firm,
    List<LegalAidMatter> fields,
    int capacity,
    int openCases,
    boolean active,
    boolean withAccount) {
  LawyerView {
    fields = List.copyOf(fields);
  }

  static LawyerView of(Lawyer lawyer) {
    return new LawyerView(
        lawyer.id(),
        lawyer.union().value(),
        lawyer.name(),
        lawyer.licence(),
        lawyer.firm(),
        lawyer.fields().stream().sorted().toList(),
        lawyer.capacity(),
        lawyer.openCases(),
        lawyer.active(),
        lawyer.personRef() != null);
  }
}
