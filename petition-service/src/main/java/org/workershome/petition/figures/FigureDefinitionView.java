package org.workershome.petition.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.GroupVisits;
import org.workershome.petition.core.StatedFigure;

/** What a figure is: its name, its one definition, its qualifier and where it is counted from. */
@Schema(description = "统计口径 / What a figure is")
record FigureDefinitionView(
    @Schema(examples = "letters_received") String figure,
    @Schema(examples = "来信件数") String nameZh,
    String nameEn,
    FigureUnit unit,
    @Schema(examples = "件") String unitZh,
    GroupVisits groupVisits,
    @Schema(description = "是否含集体来访 / Whether group visits are in it") String groupVisitsZh,
    String groupVisitsEn,
    String definitionZh,
    String definitionEn,
    @Schema(description = "计入期间的日期 / By which day it counts") String countedByZh,
    String countedByEn,
    @Schema(description = "来源记录 / The records that it is counted from", examples = "petition")
        String source) {
  static FigureDefinitionView of(StatedFigure figure) {
    return new FigureDefinitionView(
        figure.code(),
        figure.wording().nameZh(),
        figure.wording().nameEn(),
        figure.unit(),
        figure.unit().zh(),
        figure.groups(),
        figure.groups().zh(),
        figure.groups().en(),
        figure.wording().zh(),
        figure.wording().en(),
        figure.source().dayZh(),
        figure.source().dayEn(),
        figure.source().records());
  }
}
