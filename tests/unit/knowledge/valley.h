/* SPDX-License-Identifier: Apache-2.0
 *
 * A small invented world for the tests of the room: two countries, their people and offices. Ids
 * that look like Wikidata's are as invented as the rest.
 */
#pragma once

static const char *const VALLEY[] = {
    "entities.tsv",
    "# nobody in here lives\n"
    "#columns\tid\tlabel\tkind\tsubtype\tcountry\tgender\tslug\tweight\tsource\n"
    "Q900001\tNorland\tplace\tcountry\tQ900001\t\tnorland\t900\ttest\n"
    "Q900002\tSüdmark\tplace\tcountry\tQ900002\t\t\t700\ttest\n"
    "Q900003\tStadhaven\tplace\tcity\tQ900001\t\t\t600\ttest\n"
    "Q900004\tGovernment of Norland\torganization\tgovernment\tQ900001\t\t\t500\ttest\n"
    "Q900005\tÅse Mørk\tperson\t\tQ900001\tf\t\t400\ttest\n"
    "Q900006\tOla Brekke\tperson\t\tQ900001\tm\t\t300\ttest\n"
    "Q900007\tRurik von der Aue Jr.\tperson\t\tQ900002\tm\t\t200\ttest\n"
    "Q900008\tSouth Korea\tplace\tcountry\t\t\t\t800\ttest\n"
    "Q900009\tHan Dok-su\tperson\t\tQ900008\tm\t\t150\ttest\n"
    "Q900010\tInformation Trust\torganization\tcompany\tQ900001\t\t\t100\ttest\n"
    "Q900011\tThe Tide\torganization\tmedia\tQ900002\t\t\t90\ttest\n"
    "ola-brekke-judge\tOla Brekke\tperson\t\tQ900002\tm\tola-brekke-judge\t20\ttest\n",
    "aliases.tsv",
    "#columns\talias\tid\tweight\tflags\tsource\n"
    "IT\tQ900010\t700\tacronym,case\ttest\n"
    "Mork\tQ900005\t950\tsurname\ttest\n"
    "N.L.\tQ900001\t300\tacronym\ttest\n"
    "Ola Brekke\tQ900006\t880\t\ttest\n",
    "aliases-more.tsv",
    "#columns\tsource\talias\tid\tweight\tflags\n"
    "more\tNL\tQ900001\t200\tacronym\n",
    "offices.tsv",
    "#columns\tid\tlabel\tcountry\torganization\trole\tforms\tsource\n"
    "Q900020\tPrime Minister of Norland\tQ900001\tQ900004\thead_of_government\tprime "
    "minister|premier\ttest\n"
    "Q900021\tPrime Minister of Südmark\tQ900002\t\thead_of_government\tprime minister\ttest\n"
    "norland-finance\tMinister of Finance of Norland\tQ900001\tQ900004\tfinance_minister\tfinance "
    "minister|minister of finance\ttest\n",
    "tenures.tsv",
    "#columns\tperson\toffice\tbegin\tend\tsource\n"
    "Q900005\tQ900020\t2012-03-05\t2016-10-01\ttest\n"
    "Q900005\tQ900020\t2018\t2020\ttest\n"
    "Q900005\tnorland-finance\t2009\t2012-03\ttest\n"
    "Q900006\tQ900020\t2016-10-01\t2018\ttest\n"
    "Q900006\tQ900020\t2020-11-11\t\ttest\n"
    "Q900007\tQ900021\t\t2015\ttest\n",
    "affiliations.tsv",
    "#columns\tperson\trole\torganization\tbegin\tend\tsource\n"
    "Q900009\teditor\tQ900011\t2010\t2015-06\ttest\n"
    "Q900009\tpoet\t\t\t\ttest\n",
    "metonyms.tsv",
    "#columns\tsurface\tid\tweight\tsource\n"
    "Stadhaven\tQ900004\t650\ttest\n"
    "the Lantern House\tQ900004\t900\ttest\n",
    "demonyms.tsv",
    "#columns\tword\tid\tpart\tsource\n"
    "Norlander\tQ900001\tnoun\ttest\n"
    "Norlandic\tQ900001\tadjective\ttest\n"
    "Südmarker\tQ900002\tboth\ttest\n",
    NULL,
};
