"""Every word the command says, in each language; the texts of issues stand with their codes in C++."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from itertools import pairwise

LANGUAGES = ("en", "es")
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")

MESSAGES: dict[str, dict[str, str]] = {
    # the command and its parts
    "command": {
        "en": "National capacity assessments: scores, gaps and priorities from a framework and its answers.",
        "es": "Evaluaciones nacionales de capacidades: puntajes, brechas y prioridades a partir de un marco y sus respuestas.",
    },
    "command.check": {
        "en": "Say everything that is wrong with a framework and what is used with it. Exit code 2: errors; 1: warnings, with --strict.",
        "es": "Decir todo lo que está mal en un marco y en lo que se usa con él. Código de salida 2: errores; 1: advertencias, con --strict.",
    },
    "command.score": {
        "en": "Score an assessment: every node with its value, bounds, coverage and effective weight.",
        "es": "Puntuar una evaluación: cada nodo con su valor, límites, cobertura y peso efectivo.",
    },
    "command.gaps": {
        "en": "Show how far an assessment is from its targets.",
        "es": "Mostrar a qué distancia de sus metas está una evaluación.",
    },
    "command.prioritise": {
        "en": "Put the gaps of an assessment in the order in which to close them.",
        "es": "Ordenar las brechas de una evaluación según conviene cerrarlas.",
    },
    "command.explain": {
        "en": "Explain how the score of a node came about, down to the answers.",
        "es": "Explicar cómo resultó el puntaje de un nodo, hasta las respuestas.",
    },
    "command.compare": {
        "en": "Show what became of every node from one round to another, and what the change is due to.",
        "es": "Mostrar qué fue de cada nodo de una ronda a otra, y a qué se debe el cambio.",
    },
    "command.crosstab": {
        "en": "Group the indicators of an assessment by their tags on one axis or two, across the tree.",
        "es": "Agrupar los indicadores de una evaluación por sus etiquetas en uno o dos ejes, a través del árbol.",
    },
    "command.export": {
        "en": "Write tidy tables: subjects, rounds, institutions, responses, indicators, nodes, scores, gaps.",
        "es": "Escribir tablas ordenadas: sujetos, rondas, instituciones, respuestas, indicadores, nodos, puntajes, brechas.",
    },
    "command.agenda": {
        "en": "List what a validation workshop must talk about: contested, single-voice and missing indicators, with everybody's answers. "
        "For the team and the coalition.",
        "es": "Listar lo que un taller de validación debe tratar: indicadores en disputa, de una sola voz y sin respuesta, con todas las "
        "respuestas. Para el equipo y la coalición.",
    },
    "command.adjudicate": {
        "en": "Put what a workshop agreed into an assessment, from the table of agenda with its last columns filled in.",
        "es": "Incorporar a una evaluación lo acordado en un taller, desde la tabla de agenda con sus últimas columnas completas.",
    },
    "command.reply": {
        "en": "Write an institution's sheet for its right of reply: what it said and what it was made; without one, the sheets of all, "
        "one below the other.",
        "es": "Escribir la hoja de una institución para su derecho de réplica: lo que dijo y en qué resultó; si no se nombra ninguna, "
        "las de todas, una tras otra.",
    },
    "command.agreement": {
        "en": "Say how far institutions agree on each indicator and each scale, and what is contested.",
        "es": "Decir hasta qué punto coinciden las instituciones en cada indicador y escala, y qué está en disputa.",
    },
    "command.participation": {
        "en": "Say who was asked and who answered: by institution, sector, branch and tag.",
        "es": "Decir a quién se preguntó y quién respondió: por institución, sector, poder y etiqueta.",
    },
    "command.stability": {
        "en": "Say how the answers of institutions moved between two rounds.",
        "es": "Decir cómo se movieron las respuestas de las instituciones entre dos rondas.",
    },
    "command.grounds": {
        "en": "Say what each score rests on: evidence by kind, its grade, and how sure those who answered are.",
        "es": "Decir en qué se apoya cada puntaje: evidencia por clase, su grado, y cuánta confianza tiene quien respondió.",
    },
    "command.view": {
        "en": "Say what one institution said and where it differs; without one, what each sector said, as far as an audience may see it.",
        "es": "Decir qué dijo una institución y en qué difiere; si no se nombra ninguna, qué dijo cada sector, hasta donde un público puede verlo.",
    },
    "command.standings": {
        "en": "Put several subjects side by side: in bands and quarters and, if wanted, with scores and ranks.",
        "es": "Poner varios sujetos lado a lado: en bandas y cuartos y, si se quiere, con puntajes y lugares.",
    },
    "command.fit": {
        "en": "Fit a framework to many units: constants, outliers and imputed numbers; write it and its assessments into a folder.",
        "es": "Ajustar un marco a muchas unidades: constantes, valores extremos y números imputados; escribirlo con sus evaluaciones en una carpeta.",
    },
    "command.schema": {
        "en": "Print the JSON Schema of a document.",
        "es": "Escribir el esquema JSON de un documento.",
    },
    "command.demo": {
        "en": "Show an example: two rounds of an invented country, its gaps and its priorities.",
        "es": "Mostrar un ejemplo: dos rondas de un país inventado, sus brechas y sus prioridades.",
    },
    # arguments and options
    "argument.framework": {"en": "Framework, a JSON file.", "es": "Marco, un archivo JSON."},
    "argument.assessment": {
        "en": "Assessment, a JSON file; or a table of answers, a CSV file; or a folder of such files.",
        "es": "Evaluación, un archivo JSON; o una tabla de respuestas, un archivo CSV; o una carpeta de tales archivos.",
    },
    "argument.after": {
        "en": "What it is compared with: the later round or another subject, a file of the same kinds.",
        "es": "Con qué se compara: la ronda posterior u otro sujeto, un archivo de los mismos tipos.",
    },
    "argument.axis": {"en": "Id of the axis.", "es": "Id del eje."},
    "argument.second_axis": {"en": "Id of a second axis.", "es": "Id de un segundo eje."},
    "argument.folder": {"en": "Folder to write to; made if need be.", "es": "Carpeta de salida; se crea si hace falta."},
    "argument.targets": {"en": "Target profile, a JSON file.", "es": "Perfil de metas, un archivo JSON."},
    "argument.node": {"en": "Id of the node.", "es": "Id del nodo."},
    "argument.decisions": {"en": "What was agreed, a CSV file.", "es": "Lo acordado, un archivo CSV."},
    "argument.institution": {"en": "Id of the institution; by default all.", "es": "Id de la institución; si falta, todas."},
    "argument.schema": {"en": "Name of the document: {names}.", "es": "Nombre del documento: {names}."},
    "option.method": {
        "en": "Method, a JSON file; by default the framework's own choices hold.",
        "es": "Método, un archivo JSON; si falta, vale lo que dice el marco.",
    },
    "option.targets": {"en": "Target profile to check too, a JSON file.", "es": "Perfil de metas que también se revisa, un archivo JSON."},
    "option.framework_after": {
        "en": "Framework of the later round, a JSON file; by default the same.",
        "es": "Marco de la ronda posterior, un archivo JSON; si falta, el mismo.",
    },
    "option.method_after": {
        "en": "Method of the later round, a JSON file; by default the same.",
        "es": "Método de la ronda posterior, un archivo JSON; si falta, el mismo.",
    },
    "option.crosswalk": {
        "en": "Crosswalk, a JSON file: the earlier round is compared as if asked with the later framework.",
        "es": "Tabla de correspondencia, un archivo JSON: la ronda anterior se compara como si se hubiera hecho con el marco posterior.",
    },
    "option.parquet": {"en": "Write Parquet instead of CSV.", "es": "Escribir Parquet en lugar de CSV."},
    "option.strict": {"en": "Exit with 1 if there are warnings.", "es": "Salir con 1 si hay advertencias."},
    "option.status": {
        "en": "How far the answers have come now: draft, validated or published.",
        "es": "Hasta dónde han llegado ahora las respuestas: draft (borrador), validated (validado) o published (publicado).",
    },
    "option.depth": {
        "en": "Show nodes down to so many levels below the root.",
        "es": "Mostrar los nodos hasta tantos niveles bajo la raíz.",
    },
    "option.top": {"en": "Show only so many.", "es": "Mostrar solo tantas."},
    "option.audience": {
        "en": "Who may see it: team, coalition or public; by default team.",
        "es": "Quién puede verlo: team (equipo), coalition (coalición) o public (público); si falta, team.",
    },
    "option.viewed": {
        "en": "Whose view it is; by default that of the sectors.",
        "es": "De quién es la vista; si falta, la de los sectores.",
    },
    "option.node": {
        "en": "Node to show; by default the whole. May be repeated.",
        "es": "Nodo que se muestra; si falta, el total. Puede repetirse.",
    },
    "option.no_rank": {"en": "Leave out scores and ranks.", "es": "Omitir puntajes y lugares."},
    "option.subject": {
        "en": "Who is assessed, if the table does not say it; by default the file's name.",
        "es": "Quién se evalúa, si la tabla no lo dice; si falta, el nombre del archivo.",
    },
    "option.round": {
        "en": "Which round it is, if the table does not say it; by default 1.",
        "es": "Qué ronda es, si la tabla no lo dice; si falta, 1.",
    },
    "option.institution": {
        "en": "Who answers, if the table does not say it.",
        "es": "Quién responde, si la tabla no lo dice.",
    },
    "option.column": {
        "en": "What a column of the table is called here, as THEIRS=OURS; THEIRS= leaves it out. May be repeated.",
        "es": "Cómo se llama aquí una columna de la tabla: SUYO=NUESTRO; SUYO= la omite. Puede repetirse.",
    },
    "option.code": {
        "en": "What an answer or a state in the table is here, as THEIRS=OURS: a state, the code of a level or a number. May be repeated.",
        "es": "Qué es aquí una respuesta o un estado de la tabla: SUYO=NUESTRO, un estado, el código de un nivel o un número. Puede "
        "repetirse.",
    },
    "option.encoding": {
        "en": "How the table is encoded, such as latin-1; by default UTF-8.",
        "es": "Cómo está codificada la tabla, por ejemplo latin-1; si falta, UTF-8.",
    },
    "option.json": {"en": "Write JSON.", "es": "Escribir JSON."},
    "option.csv": {"en": "Write CSV.", "es": "Escribir CSV."},
    "option.output": {
        "en": "File to write to, whole or not at all; .json or .csv decides the format.",
        "es": "Archivo de salida, que se escribe entero o no se escribe; .json o .csv decide el formato.",
    },
    "option.lang": {
        "en": "Language of everything shown: en or es; by default CEIBA_LANG, else the system's.",
        "es": "Idioma de todo lo que se muestra: en o es; si falta, CEIBA_LANG o el del sistema.",
    },
    "option.version": {"en": "Show the version.", "es": "Mostrar la versión."},
    "option.help": {"en": "Show this help.", "es": "Mostrar esta ayuda."},
    # help and its errors
    "help.usage": {"en": "Usage", "es": "Uso"},
    "help.commands": {"en": "Commands", "es": "Comandos"},
    "help.arguments": {"en": "Arguments", "es": "Argumentos"},
    "help.options": {"en": "Options", "es": "Opciones"},
    "help.of_command": {"en": "ceiba COMMAND --help says more.", "es": "ceiba COMANDO --help dice más."},
    "name.FRAMEWORK": {"en": "FRAMEWORK", "es": "MARCO"},
    "name.ASSESSMENT": {"en": "ASSESSMENT", "es": "EVALUACIÓN"},
    "name.AFTER": {"en": "AFTER", "es": "DESPUÉS"},
    "name.AXIS": {"en": "AXIS", "es": "EJE"},
    "name.FOLDER": {"en": "FOLDER", "es": "CARPETA"},
    "name.TARGETS": {"en": "TARGETS", "es": "METAS"},
    "name.DECISIONS": {"en": "DECISIONS", "es": "ACUERDOS"},
    "name.INSTITUTION": {"en": "INSTITUTION", "es": "INSTITUCIÓN"},
    "name.NODE": {"en": "NODE", "es": "NODO"},
    "name.NAME": {"en": "NAME", "es": "NOMBRE"},
    "name.FILE": {"en": "FILE", "es": "ARCHIVO"},
    "name.THEIRS=OURS": {"en": "THEIRS=OURS", "es": "SUYO=NUESTRO"},
    "name.COMMAND": {"en": "COMMAND", "es": "COMANDO"},
    "name.OPTIONS": {"en": "[OPTIONS]", "es": "[OPCIONES]"},
    "usage.missing": {"en": "'{what}' is missing", "es": "falta «{what}»"},
    "usage.unknown_option": {"en": "there is no option '{what}'", "es": "no existe la opción «{what}»"},
    "usage.bad_value": {"en": "the value of '{what}' is not right", "es": "el valor de «{what}» no es válido"},
    "usage.one_of": {"en": "the value of '{what}' must be one of: {names}", "es": "el valor de «{what}» debe ser uno de: {names}"},
    "usage.unknown_command": {"en": "there is no command '{what}'", "es": "no existe el comando «{what}»"},
    "usage.extra": {"en": "one argument too many: '{what}'", "es": "sobra el argumento «{what}»"},
    "usage.other": {"en": "not understood: {what}", "es": "no se entiende: {what}"},
    "usage.json_and_csv": {"en": "--json and --csv cannot both be", "es": "--json y --csv no pueden ir juntos"},
    "usage.one_assessment": {
        "en": "the table holds several assessments; this command takes one",
        "es": "la tabla tiene varias evaluaciones; este comando toma una",
    },
    "usage.encoding": {"en": "there is no encoding '{what}'", "es": "no existe la codificación «{what}»"},
    "usage.pair": {"en": "'{what}' is not THEIRS=OURS", "es": "«{what}» no es SUYO=NUESTRO"},
    "usage.no_pairs": {
        "en": "no subject stands in both files",
        "es": "ningún sujeto está en ambos archivos",
    },
    "usage.several_rounds": {
        "en": "several rounds of '{what}': {rounds}; give one round of each subject",
        "es": "varias rondas de «{what}»: {rounds}; debe haber una ronda de cada sujeto",
    },
    "usage.not_public": {
        "en": "what one institution said is not for the public",
        "es": "lo que dijo una institución no es para el público",
    },
    "usage.parquet": {
        "en": "Parquet needs pyarrow: pip install 'ceiba[parquet]'",
        "es": "Parquet necesita pyarrow: pip install 'ceiba[parquet]'",
    },
    "usage.install": {
        "en": "the command needs {what}: pip install 'ceiba[cli]'",
        "es": "el comando necesita {what}: pip install 'ceiba[cli]'",
    },
    # issues
    "issue.row": {"en": "row {row}", "es": "fila {row}"},
    "issue.column": {"en": "column {column}", "es": "columna {column}"},
    "severity.error": {"en": "error", "es": "error"},
    "severity.warning": {"en": "warning", "es": "advertencia"},
    "severity.note": {"en": "note", "es": "nota"},
    "check.clean": {"en": "Nothing is wrong.", "es": "Todo está bien."},
    "check.count": {
        "en": "Errors: {errors}. Warnings: {warnings}. Notes: {notes}.",
        "es": "Errores: {errors}. Advertencias: {warnings}. Notas: {notes}.",
    },
    # states, as scores show them
    "state.answered": {"en": "answered", "es": "respondido"},
    "state.not_answered": {"en": "not answered", "es": "sin respuesta"},
    "state.not_applicable": {"en": "not applicable", "es": "no aplica"},
    "state.dont_know": {"en": "don't know", "es": "no sabe"},
    "state.insufficient_evidence": {"en": "insufficient evidence", "es": "evidencia insuficiente"},
    "state.not_reviewed": {"en": "not reviewed", "es": "no revisado"},
    "state.outside_mandate": {"en": "outside mandate", "es": "fuera de mandato"},
    "state.no_score": {"en": "no score", "es": "sin puntaje"},
    # sources of answers, and why an indicator must be talked about
    "source.survey": {"en": "survey", "es": "encuesta"},
    "source.desk_review": {"en": "desk review", "es": "revisión documental"},
    "source.case_review": {"en": "case review", "es": "revisión de casos"},
    "source.interview": {"en": "interview", "es": "entrevista"},
    "source.observation": {"en": "observation", "es": "observación"},
    "evidence.law": {"en": "law", "es": "ley"},
    "evidence.document": {"en": "document", "es": "documento"},
    "evidence.statistics": {"en": "statistics", "es": "estadística"},
    "evidence.case_review": {"en": "case review", "es": "revisión de casos"},
    "evidence.observation": {"en": "observation", "es": "observación"},
    "evidence.interview": {"en": "interview", "es": "entrevista"},
    "evidence.other": {"en": "other", "es": "otra"},
    "agenda.confidence": {"en": "confidence", "es": "confianza"},
    "why.contested": {"en": "contested", "es": "en disputa"},
    "why.single_voice": {"en": "one voice alone", "es": "una sola voz"},
    "why.missing": {"en": "missing", "es": "sin respuesta"},
    # tables
    "why.adjudicated": {"en": "agreed", "es": "acordado"},
    "by.all": {"en": "All together", "es": "Todas juntas"},
    "by.institution": {"en": "By institution", "es": "Por institución"},
    "by.sector": {"en": "By sector", "es": "Por sector"},
    "by.branch": {"en": "By branch", "es": "Por poder"},
    "suppressed.small_group": {"en": "small group", "es": "grupo pequeño"},
    "suppressed.by_subtraction": {"en": "by subtraction", "es": "por sustracción"},
    "audience.team": {"en": "for the team", "es": "para el equipo"},
    "audience.coalition": {"en": "for the coalition", "es": "para la coalición"},
    "audience.public": {"en": "for the public", "es": "para el público"},
    "evidence.none": {"en": "none", "es": "ninguna"},
    "evidence.adjudicated": {"en": "agreed", "es": "acordado"},
    "evidence.imputed": {"en": "imputed", "es": "imputado"},
    "evidence.policy": {"en": "by policy", "es": "por regla"},
    "head.subject": {"en": "Subject", "es": "Sujeto"},
    "head.round": {"en": "Round", "es": "Ronda"},
    "head.node": {"en": "Node", "es": "Nodo"},
    "head.indicator": {"en": "Indicator", "es": "Indicador"},
    "head.score": {"en": "Score", "es": "Puntaje"},
    "head.bounds": {"en": "Bounds", "es": "Límites"},
    "head.coverage": {"en": "Coverage", "es": "Cobertura"},
    "head.weight": {"en": "Weight", "es": "Peso"},
    "head.band": {"en": "Band", "es": "Banda"},
    "head.target": {"en": "Target", "es": "Meta"},
    "head.gap": {"en": "Gap", "es": "Brecha"},
    "head.levels": {"en": "Levels", "es": "Niveles"},
    "head.root": {"en": "Whole", "es": "Total"},
    "head.before": {"en": "Before", "es": "Antes"},
    "head.after": {"en": "After", "es": "Después"},
    "head.change": {"en": "Change", "es": "Cambio"},
    "head.value": {"en": "Value", "es": "Valor"},
    "head.indicators": {"en": "Indicators", "es": "Indicadores"},
    "head.rank": {"en": "No.", "es": "N.º"},
    "head.priority": {"en": "Priority", "es": "Prioridad"},
    "head.factors": {"en": "Factors", "es": "Factores"},
    "head.voices": {"en": "Voices", "es": "Voces"},
    "head.agree": {"en": "Agree", "es": "Acuerdo"},
    "head.iqr": {"en": "IQR", "es": "RIC"},
    "head.why": {"en": "Why", "es": "Por qué"},
    "head.scale": {"en": "Scale", "es": "Escala"},
    "head.institutions": {"en": "Instit.", "es": "Instituc."},
    "head.alpha": {"en": "Alpha", "es": "Alfa"},
    "head.who": {"en": "Who", "es": "Quién"},
    "head.asked": {"en": "Asked", "es": "Preg."},
    "head.answered": {"en": "Answered", "es": "Resp."},
    "head.unknowing": {"en": "Unsure", "es": "No sabe"},
    "head.silent": {"en": "Silent", "es": "Callan"},
    "head.share": {"en": "Share", "es": "Parte"},
    "head.changed": {"en": "Changed", "es": "Cambian"},
    "head.stable": {"en": "Stable", "es": "Estable"},
    "head.grade": {"en": "Grade", "es": "Grado"},
    "head.sure": {"en": "Sure", "es": "Conf."},
    "head.evidence": {"en": "Evidence", "es": "Evidencia"},
    "head.said": {"en": "Said", "es": "Dijo"},
    "head.difference": {"en": "Diff.", "es": "Dif."},
    "head.mean": {"en": "Mean", "es": "Media"},
    "head.quartile": {"en": "Quarter", "es": "Cuarto"},
    "head.units": {"en": "Units", "es": "Unid."},
    "head.imputed": {"en": "Imputed", "es": "Imputado"},
    "head.treated": {"en": "Treated", "es": "Tratado"},
    "head.treatment": {"en": "Treatment", "es": "Tratamiento"},
    "head.normaliser": {"en": "Normaliser", "es": "Normalizador"},
    "head.observed": {"en": "Observed", "es": "Observado"},
    "factor.gap": {"en": "gap", "es": "brecha"},
    "factor.effective_weight": {"en": "weight", "es": "peso"},
    "factor.leverage": {"en": "leverage", "es": "palanca"},
    "factor.harm": {"en": "harm", "es": "daño"},
    "factor.effort": {"en": "effort", "es": "esfuerzo"},
    "place.added": {"en": "new", "es": "nuevo"},
    "place.dropped": {"en": "dropped", "es": "retirado"},
    "place.moved": {"en": "moved", "es": "trasladado"},
    "note.reweighted": {"en": "re-weighted", "es": "peso cambiado"},
    "note.rule_changed": {"en": "rule changed", "es": "regla cambiada"},
    "note.change": {
        "en": "Whole: the part of the whole's change that is due to what is below.",
        "es": "Total: la parte del cambio total que se debe a lo inferior.",
    },
    "note.not_exact": {
        "en": "So much differs at once that parts are means over orders drawn at random.",
        "es": "Difiere tanto a la vez que las partes son medias de órdenes sacados al azar.",
    },
    "note.cells": {"en": "In brackets: coverage.", "es": "Entre paréntesis: cobertura."},
    "note.imputed": {"en": "rests on imputed numbers, in whole or in part", "es": "se apoya en números imputados, del todo o en parte"},
    "note.imputed_too": {"en": "Among the indicators there are imputed numbers.", "es": "Entre los indicadores hay números imputados."},
    "note.alone": {"en": "on one side only, so not compared: {names}", "es": "en un solo lado, así que no se compara: {names}"},
    "note.contested": {
        "en": "Agree: share of the most frequent answer. Contested: {statistic}, threshold {threshold}.",
        "es": "Acuerdo: parte de la respuesta más frecuente. En disputa: {statistic}, umbral {threshold}.",
    },
    "note.alpha": {
        "en": "Alpha: Krippendorff's for the order of answers.",
        "es": "Alfa: la de Krippendorff para el orden de las respuestas.",
    },
    "note.share": {
        "en": "Share: answered, of the asked less outside the mandate and not applicable.",
        "es": "Parte: respondido, de lo preguntado sin lo que está fuera de mandato o no aplica.",
    },
    "note.heard": {
        "en": "Indicators of one voice alone: {single}; of none: {unheard}.",
        "es": "Indicadores de una sola voz: {single}; de ninguna: {unheard}.",
    },
    "note.stable": {
        "en": "= stable: a share below {limit} changed the answer. Stable indicators: {share}.",
        "es": "= estable: cambió la respuesta una parte menor que {limit}. Indicadores estables: {share}.",
    },
    "note.grounds": {
        "en": "Evidence: the {count} greatest shares of what was counted.",
        "es": "Evidencia: las {count} partes mayores de lo contado.",
    },
    "note.difference": {"en": "Difference: what was said less the value of all.", "es": "Diferencia: lo dicho menos el valor de todas."},
    "note.sector": {
        "en": "Difference: the mean of a sector less the mean of all.",
        "es": "Diferencia: la media de un sector menos la media de todas.",
    },
    "note.quartiles": {
        "en": "Limits of the quarters: {lower}, {median}, {upper}.",
        "es": "Límites de los cuartos: {lower}, {median}, {upper}.",
    },
    "note.critical": {"en": "! critical", "es": "! crítico"},
    "note.tied": {"en": "= tied", "es": "= empatado"},
    "note.reached": {"en": "Targets reached: {count}.", "es": "Metas alcanzadas: {count}."},
    "note.contribution": {
        "en": "Whole: the gap's part of the whole's gap.",
        "es": "Total: la parte de la brecha total que corresponde a esta.",
    },
    "note.leverage": {
        "en": "In brackets: what the whole gains if this alone reaches its target.",
        "es": "Entre paréntesis: lo que gana el total si solo este alcanza su meta.",
    },
    "note.still_open": {
        "en": "still open: {contested} contested, {single_voice} of one voice alone, {missing} missing; ceiba agenda lists them",
        "es": "aún por tratar: {contested} en disputa, {single_voice} de una sola voz, {missing} sin respuesta; ceiba agenda los lista",
    },
    "note.moved": {
        "en": "* placed by a person: {label}, computed place {rank}. {why}",
        "es": "* ubicado por una persona: {label}, lugar calculado {rank}. {why}",
    },
    "note.no_gaps": {"en": "No gaps.", "es": "No hay brechas."},
    "title.method": {"en": "method {method}", "es": "método {method}"},
    "title.gaps": {"en": "score {score}, attainable {attainable}", "es": "puntaje {score}, alcanzable {attainable}"},
    # work under way
    "work.reading": {"en": "Reading {file}", "es": "Leyendo {file}"},
    "work.computing": {"en": "Computing", "es": "Calculando"},
    # the demonstration
    "demo.scores": {"en": "Scores by domain and capability", "es": "Puntajes por ámbito y capacidad"},
    "demo.gaps": {
        "en": "The biggest gaps of {round}: score {score}, attainable {attainable}",
        "es": "Las brechas más grandes de {round}: puntaje {score}, alcanzable {attainable}",
    },
    "demo.priorities": {"en": "The first ten priorities of {round}", "es": "Las primeras diez prioridades de {round}"},
    "demo.yours": {"en": "The same with files:", "es": "Lo mismo con archivos:"},
}


def say(key: str, language: str, **values: object) -> str:
    """Return a message in a language.

    Args:
        key: name of the message.
        language: "en" or "es".
        values: what stands for the names in braces.

    Raises:
        KeyError: there is no such message, or not in that language.
    """
    return MESSAGES[key][language].format(**values)


def language_of(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Return the language to speak: --lang among the arguments, else CEIBA_LANG, else the system's, else English.

    Args:
        arguments: those of the command.
        environment: the environment's variables; by default this process's.
    """
    environment = os.environ if environment is None else environment
    wishes = [value for name, value in pairwise(arguments) if name == "--lang"]
    wishes += [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    wishes.append(environment.get("CEIBA_LANG", ""))
    wishes.append(next((value for name in _LOCALE if (value := environment.get(name))), ""))
    codes = (wish.replace("-", "_").split("_")[0].split(".")[0].lower() for wish in wishes)
    return next((code for code in codes if code in LANGUAGES), LANGUAGES[0])
