"""The invented country of the mrc_style example: its institutions and their work, its evidence, its agreements and its rounds, and how
well it does; generate.py draws the answers."""

from __future__ import annotations

import datetime
import re
from typing import Any, NamedTuple

Json = dict[str, Any]

STATES = ["answered", "dont_know", "outside_mandate", "not_answered", "insufficient_evidence", "not_applicable"]
PANEL = "Mesa técnica intersectorial"


class Institution(NamedTuple):
    """Who answers, and in which rounds."""

    id: str
    sector: str
    branch: str | None
    en: str
    es: str
    rounds: list[str]


class Evidence(NamedTuple):
    """What answers about some capabilities may rest on."""

    id: str
    kind: str
    date: str
    capabilities: list[str]
    en: str
    es: str
    reference: str | None


class Round(NamedTuple):
    """The days of a round, and its names."""

    id: str
    first_day: datetime.date
    last_day: datetime.date
    en: str
    es: str


def records(words: str) -> list[list[str]]:
    """The tables below: a record begins at the margin, goes on in indented lines, and has its fields between bars."""
    return [" ".join(record.split()).split(" | ") for record in re.split(r"\n(?! )", words.strip())]


def institutions_in(words: str) -> list[Institution]:
    """Id, sector, branch (- for none) and round (if not both) | English | Spanish."""
    institutions = []
    for head, en, es in records(words):
        name, sector, branch, *rounds = head.split()
        institutions.append(Institution(name, sector, branch if branch != "-" else None, en, es, rounds or ["2025", "2026"]))
    return institutions


def mandates_in(words: str) -> dict[str, list[str]]:
    """Capability | institutions."""
    return {capability: institutions.split() for capability, institutions in records(words)}


def evidence_in(words: str) -> list[Evidence]:
    """Id, kind, date and capabilities (none is all) | English | Spanish | reference, if any."""
    evidence = []
    for head, en, es, *reference in records(words):
        name, kind, date, *capabilities = head.split()
        evidence.append(Evidence(name, kind, date, capabilities, en, es, reference[0] if reference else None))
    return evidence


def adjudications_in(words: str) -> list[Json]:
    """Indicator, answer or state, and date | rationale."""
    adjudications: list[Json] = []
    for head, rationale in records(words):
        indicator, decided, date = head.split()
        value: Json = {"state": decided} if decided in STATES else {"answer": int(decided) if decided.isdigit() else decided}
        adjudications.append({"indicator": indicator} | value | {"rationale": rationale, "decided_by": PANEL, "date": date})
    return adjudications


INSTITUTIONS = institutions_in("""
childhood_secretariat executive executive | Childhood Secretariat of the Presidency | Secretaría Presidencial de la
    Niñez
justice_ministry executive executive | Ministry of Justice | Ministerio de Justicia
education_ministry executive executive | Ministry of Education | Ministerio de Educación
health_ministry executive executive | Ministry of Health | Ministerio de Salud
protection_institute executive executive | Child Protection Institute | Instituto de Protección de la Niñez
digital_ministry executive executive | Ministry of Communications | Ministerio de Comunicaciones
border_service executive executive 2025 | Border Service | Servicio de Fronteras
childhood_committee legislature legislative | Congress Committee on Childhood | Comisión de Niñez del Congreso
budget_committee legislature legislative | Congress Committee on the Budget | Comisión de Presupuesto del Congreso
judicial_council judiciary judicial | Council of the Judiciary | Consejo de la Judicatura
children_court judiciary judicial | Specialised Children's Courts | Juzgados Especializados de Niñez
judicial_school judiciary judicial | Judicial School | Escuela Judicial
cybercrime_prosecution prosecution - | Prosecution Office for Cybercrime | Fiscalía de Delitos Informáticos
victims_prosecution prosecution - | Prosecution Office for Victims | Fiscalía de Atención a Víctimas
police_cyber_unit police executive | Police Cybercrime Unit | Unidad Policial de Ciberdelitos
police_child_unit police executive | Police Childhood Unit | Unidad Policial de Niñez
police_laboratory police executive | Police Forensic Laboratory | Laboratorio Forense Policial
communications_regulator regulator - | Communications Regulator | Autoridad Reguladora de Comunicaciones
data_authority regulator - | Data Protection Authority | Autoridad de Protección de Datos
hotline_foundation civil_society - | Hotline Foundation | Fundación Línea de Denuncia
childhood_network civil_society - | Network for Childhood | Red por la Niñez
legal_clinic civil_society - | Legal Aid Clinic | Clínica Jurídica Gratuita
journalists_forum civil_society - | Journalists' Forum | Foro de Periodistas
survivors_association civil_society - 2026 | Survivors' Association | Asociación de Sobrevivientes
providers_chamber private_sector - | Chamber of Internet Providers | Cámara de Proveedores de Internet
""")

# Whose work a capability is; the first leads. Others are asked now and then.
MANDATES = mandates_in("""
leadership | childhood_secretariat justice_ministry education_ministry health_ministry protection_institute
    budget_committee childhood_committee judicial_council police_child_unit childhood_network
research_and_monitoring | childhood_secretariat justice_ministry health_ministry protection_institute judicial_council
    cybercrime_prosecution police_cyber_unit police_child_unit childhood_network
legislation | childhood_committee justice_ministry judicial_council children_court cybercrime_prosecution
    police_cyber_unit legal_clinic communications_regulator data_authority survivors_association
specialised_police | police_cyber_unit police_child_unit police_laboratory cybercrime_prosecution justice_ministry
    border_service children_court hotline_foundation
judiciary_and_prosecution | cybercrime_prosecution victims_prosecution judicial_council children_court judicial_school
    police_laboratory legal_clinic police_child_unit
offender_management | justice_ministry judicial_council children_court victims_prosecution police_child_unit
    border_service education_ministry
image_databases | police_cyber_unit police_laboratory cybercrime_prosecution police_child_unit data_authority
    hotline_foundation
end_to_end_support | protection_institute health_ministry victims_prosecution police_child_unit education_ministry
    children_court childhood_network legal_clinic survivors_association
protection_workforce | protection_institute health_ministry education_ministry childhood_secretariat police_child_unit
    victims_prosecution childhood_network
remedies_and_complaints | victims_prosecution legal_clinic children_court justice_ministry protection_institute
    data_authority hotline_foundation survivors_association
child_helpline | protection_institute health_ministry education_ministry communications_regulator childhood_network
    police_child_unit victims_prosecution survivors_association
reporting_hotline | hotline_foundation police_cyber_unit cybercrime_prosecution communications_regulator
    providers_chamber childhood_network digital_ministry
education_programme | education_ministry childhood_secretariat health_ministry protection_institute digital_ministry
    childhood_network hotline_foundation police_child_unit
child_participation | childhood_secretariat protection_institute education_ministry childhood_committee
    childhood_network legal_clinic survivors_association
offender_prevention | health_ministry justice_ministry protection_institute judicial_council childhood_network
content_removal | communications_regulator digital_ministry providers_chamber hotline_foundation police_cyber_unit
    cybercrime_prosecution data_authority
industry_reporting | communications_regulator providers_chamber digital_ministry police_cyber_unit
    cybercrime_prosecution hotline_foundation
safety_innovation | digital_ministry providers_chamber communications_regulator police_cyber_unit data_authority
company_responsibility | digital_ministry providers_chamber communications_regulator data_authority hotline_foundation
    childhood_network
ethical_reporting | journalists_forum communications_regulator childhood_secretariat childhood_network
    protection_institute victims_prosecution survivors_association
common_terminology | justice_ministry judicial_school judicial_council childhood_committee cybercrime_prosecution
    police_child_unit journalists_forum health_ministry
""")

# Where the country stands in the first round, and how far it moves until the second; capabilities come on top of
# their domains.
STANDING = {
    "policy_and_governance": (2.9, 0.35),
    "criminal_justice": (2.6, 0.5),
    "victim_services": (2.3, 0.1),
    "society": (2.7, 0.3),
    "industry": (1.9, 0.35),
    "media_and_communication": (2.4, 0.15),
    "legislation": (0.5, 0.1),
    "research_and_monitoring": (-0.5, 0.1),
    "specialised_police": (0.3, 0.2),
    "offender_management": (-0.6, -0.3),
    "image_databases": (-0.1, 0.5),
    "protection_workforce": (0.2, -0.8),
    "remedies_and_complaints": (-0.4, 0.1),
    "child_helpline": (0.9, 0.6),
    "reporting_hotline": (0.5, 0.3),
    "education_programme": (0.2, 0.2),
    "offender_prevention": (-1.0, 0.0),
    "content_removal": (0.4, 0.3),
    "safety_innovation": (-0.3, 0.0),
}

# How kindly a sector sees things, its own part in them included.
LENIENCY = {"executive": 0.25, "legislature": 0.2, "regulator": 0.1, "civil_society": -0.35, "private_sector": 0.3}

# Nobody can say: no institution has looked, nobody knows, or the question does not arise.
SAME_STATE = {
    "2025": {
        "programme_evaluation": "dont_know",
        "treatment_programmes": "insufficient_evidence",
        "resident_platform_reports": "not_applicable",
        "payment_controls": "dont_know",
        "supervision_after_release": "not_reviewed",
    },
    "2026": {"programme_evaluation": "dont_know", "resident_platform_reports": "not_applicable"},
}

WITH_MANDATE = [0.88, 0.04, 0.01, 0.04, 0.02, 0.01]
WITHOUT = [0.46, 0.23, 0.18, 0.07, 0.04, 0.02]

# Where assessors look for themselves: source, capabilities ("" is all), share of the indicators, kinds of evidence,
# confidence.
ASSESSORS = [
    ("desk_review", "", 0.7, "law document statistics", 0.8),
    ("interview", "", 0.5, "interview", 0.65),
    (
        "case_review",
        "specialised_police judiciary_and_prosecution end_to_end_support remedies_and_complaints offender_management",
        0.8,
        "case_review",
        0.75,
    ),
    (
        "observation",
        "child_helpline reporting_hotline image_databases education_programme",
        0.7,
        "observation other",
        0.7,
    ),
]

COMMENTS = {
    "answered": [
        "Falta información de dos regiones.",
        "Respuesta acordada con las áreas jurídica, de planificación y de formación.",
        "Se respondió con base en el informe anual; no hubo reunión de validación.",
        "Varía entre la capital y las demás regiones.",
        "El documento de referencia está en revisión.",
        "Hubo cambio de autoridades durante el año.",
        'El equipo técnico pidió marcarlo como "provisional"; se confirmará en la próxima mesa.',
        "Se consultó también a las oficinas regionales.",
        "Opinión del área responsable, no de toda la institución.",
    ],
    "dont_know": ["Habría que consultarlo con otra dependencia.", "No se llevan registros que permitan responder."],
    "outside_mandate": ["Corresponde a otra institución."],
    "insufficient_evidence": ["No hay cifras desagregadas.", "Los documentos disponibles no permiten una conclusión."],
    "not_applicable": ["La situación no se presenta en el país."],
    "not_answered": [],
    "not_reviewed": ["Queda para la próxima ronda."],
}

EVIDENCE = {
    "2025": evidence_in("""
ev_penal_code law 2019-11-08 legislation | Reform of the Penal Code on offences against children | Reforma del Código
    Penal sobre delitos contra la niñez | Gaceta 214/2019
ev_procedure_code law 2021-05-14 legislation judiciary_and_prosecution | Code of Criminal Procedure, chapter on
    digital evidence | Código Procesal Penal, capítulo de prueba digital | Gaceta 88/2021
ev_childhood_law law 2016-06-01 legislation leadership remedies_and_complaints | Law on the protection of childhood |
    Ley de protección de la niñez | Gaceta 97/2016
ev_telecom_law law 2018-02-20 content_removal industry_reporting | Telecommunications law | Ley de telecomunicaciones
    | Gaceta 31/2018
ev_removal_decree law 2023-09-12 content_removal | Decree on notice and removal | Decreto de aviso y retiro de
    contenidos | Decreto 45/2023
ev_victims_law law 2020-03-27 remedies_and_complaints end_to_end_support | Law on the rights of victims | Ley de
    derechos de las víctimas | Gaceta 52/2020
ev_records_law law 2017-10-03 offender_management | Law on criminal record certificates | Ley de certificados de
    antecedentes penales | Gaceta 180/2017
ev_strategy document 2022-08-30 leadership research_and_monitoring | National strategy against violence towards
    children 2022–2027 | Estrategia nacional contra la violencia hacia la niñez 2022–2027
ev_minutes_2024 document 2024-12-05 leadership | Minutes of the intersectoral table, 2024 | Actas de la mesa
    intersectorial, 2024
ev_budget_2025 document 2024-11-29 leadership protection_workforce | National budget 2025, childhood annex |
    Presupuesto nacional 2025, anexo de niñez
ev_unit_order document 2020-07-16 specialised_police | Order that creates the police cybercrime unit | Orden de
    creación de la unidad de ciberdelitos | Orden 12/2020
ev_police_training document 2024-10-18 specialised_police | Training plan of the police academy | Plan de formación de
    la academia de policía
ev_judicial_plan document 2024-02-09 judiciary_and_prosecution common_terminology | Course catalogue of the judicial
    school | Catálogo de cursos de la escuela judicial
ev_interview_protocol document 2022-04-22 judiciary_and_prosecution | Protocol for taking statements from children |
    Protocolo de toma de declaraciones de niñas y niños
ev_risk_manual document 2021-09-10 offender_management | Manual on risk assessment in prisons | Manual de evaluación
    de riesgo en prisiones
ev_database_rules document 2023-06-19 image_databases | Rules on access to seized images | Reglas de acceso a imágenes
    incautadas
ev_referral_map document 2023-03-31 end_to_end_support protection_workforce | Referral pathway for child victims |
    Ruta de derivación de víctimas menores de edad
ev_workforce_survey statistics 2024-09-30 protection_workforce | Survey of the protection workforce | Encuesta al
    personal de protección
ev_helpline_report statistics 2024-12-20 child_helpline | Annual figures of the helpline, 2024 | Cifras anuales de la
    línea de ayuda, 2024
ev_helpline_agreements document 2023-11-15 child_helpline | Referral agreements of the helpline | Convenios de
    derivación de la línea de ayuda
ev_hotline_report statistics 2024-12-31 reporting_hotline content_removal | Annual report of the hotline, 2024 |
    Informe anual de la línea de denuncia, 2024 | https://example.org/linea/2024
ev_hotline_agreement document 2022-01-28 reporting_hotline industry_reporting | Agreement of hotline and police |
    Convenio entre la línea de denuncia y la policía
ev_curriculum document 2023-01-16 education_programme | National curriculum, digital citizenship | Currículo nacional,
    ciudadanía digital
ev_teacher_figures statistics 2024-12-13 education_programme | Teachers trained by region, 2024 | Docentes con
    formación por región, 2024
ev_child_council document 2022-11-20 child_participation | Statutes of the children's advisory council | Estatutos del
    consejo consultivo de la niñez
ev_health_plan document 2021-12-10 offender_prevention end_to_end_support | Mental health plan | Plan de salud mental
ev_provider_code document 2022-05-05 company_responsibility safety_innovation industry_reporting | Code of conduct of
    internet providers | Código de conducta de los proveedores de internet
ev_tourism_code document 2020-02-14 company_responsibility | Code of conduct for tourism | Código de conducta del
    sector turismo
ev_media_code document 2021-04-30 ethical_reporting | Ethics code of the journalists' forum | Código de ética del foro
    de periodistas
ev_media_monitoring statistics 2024-08-23 ethical_reporting common_terminology | Monitoring of news items, 2024 |
    Monitoreo de noticias, 2024
ev_case_statistics statistics 2024-12-18 research_and_monitoring specialised_police | Reports, charges and sentences
    2020–2024 | Denuncias, acusaciones y sentencias 2020–2024
ev_review_police case_review 2025-02-07 specialised_police | Summary of the review of police files | Resumen de la
    revisión de expedientes policiales
ev_review_courts case_review 2025-02-14 judiciary_and_prosecution offender_management | Summary of the review of court
    files | Resumen de la revisión de expedientes judiciales
ev_review_support case_review 2025-02-21 end_to_end_support remedies_and_complaints | Summary of the review of support
    files | Resumen de la revisión de expedientes de atención
ev_visit_helpline observation 2025-01-23 child_helpline | Visit to the helpline | Visita a la línea de ayuda
ev_visit_hotline observation 2025-01-24 reporting_hotline | Visit to the hotline | Visita a la línea de denuncia
ev_visit_unit observation 2025-01-30 image_databases | Visit to the cybercrime unit | Visita a la unidad de
    ciberdelitos
ev_visit_schools observation 2025-03-06 education_programme | Visits to six schools | Visitas a seis escuelas
ev_talks_state interview 2025-01-31 leadership research_and_monitoring legislation common_terminology
    offender_prevention protection_workforce end_to_end_support education_programme child_participation | Talks with
    ministries and committees | Entrevistas con ministerios y comisiones
ev_talks_justice interview 2025-02-12 specialised_police judiciary_and_prosecution offender_management image_databases
    remedies_and_complaints | Talks with police, prosecution and courts | Entrevistas con policía, fiscalía y
    tribunales
ev_talks_industry interview 2025-02-14 content_removal industry_reporting safety_innovation company_responsibility
    ethical_reporting | Talks with regulators, companies and media | Entrevistas con reguladores, empresas y medios
ev_call_test other 2025-02-04 child_helpline reporting_hotline | Test calls and test reports | Llamadas y denuncias de
    prueba
"""),
    "2026": evidence_in("""
ev_procedure_reform law 2026-02-18 legislation judiciary_and_prosecution | Reform on the preservation of data |
    Reforma sobre conservación de datos | Gaceta 29/2026
ev_reporting_rules law 2026-04-09 industry_reporting content_removal | Rules on reporting by companies | Reglas de
    notificación por parte de empresas | Resolución 17/2026
ev_minutes_2026 document 2026-06-11 leadership | Minutes of the intersectoral table, 2025 and 2026 | Actas de la mesa
    intersectorial, 2025 y 2026
ev_budget_2026 document 2025-11-28 leadership protection_workforce | National budget 2026, childhood annex |
    Presupuesto nacional 2026, anexo de niñez
ev_workforce_2026 statistics 2026-05-29 protection_workforce | Vacancies in the protection workforce | Vacantes en el
    personal de protección
ev_database_agreement document 2026-01-22 image_databases | Agreement on access to the image database | Acuerdo de
    acceso a la base de imágenes
ev_hotline_2025 statistics 2025-12-31 reporting_hotline content_removal | Annual report of the hotline, 2025 | Informe
    anual de la línea de denuncia, 2025 | https://example.org/linea/2025
ev_helpline_2025 statistics 2025-12-19 child_helpline | Annual figures of the helpline, 2025 | Cifras anuales de la
    línea de ayuda, 2025
ev_review_2026 case_review 2026-08-14 specialised_police judiciary_and_prosecution offender_management
    end_to_end_support remedies_and_complaints | Summary of the review of files, 2026 | Resumen de la revisión de
    expedientes, 2026
ev_visits_2026 observation 2026-07-17 child_helpline reporting_hotline image_databases education_programme | Visits
    to services and schools, 2026 | Visitas a servicios y escuelas, 2026
ev_talks_2026 interview 2026-08-28 | Talks with institutions, 2026 | Entrevistas con instituciones, 2026
"""),
}

# What the second round replaces.
SUPERSEDED = {
    "ev_minutes_2024",
    "ev_budget_2025",
    "ev_workforce_survey",
    "ev_helpline_report",
    "ev_hotline_report",
    "ev_review_police",
    "ev_review_courts",
    "ev_review_support",
    "ev_visit_helpline",
    "ev_visit_hotline",
    "ev_visit_unit",
    "ev_visit_schools",
    "ev_talks_state",
    "ev_talks_justice",
    "ev_talks_industry",
}

ADJUDICATIONS = {
    "2025": adjudications_in("""
lead_body 2 2025-03-25 | Las respuestas van de 2 a 4; la ley asigna la rectoría, pero no menciona los entornos
    digitales.
database_connection no 2025-03-26 | El convenio no está firmado; el acceso observado en la visita era una prueba
    temporal.
hotline_awareness 3 2025-03-26 | Hubo campañas en la mayoría de las regiones, pero ninguna encuesta mide su alcance; se
    acuerda el nivel 3.
terms_in_law 2 2025-03-27 | La reforma penal de 2019 usa los términos acordados; otras cinco leyes conservan los
    anteriores.
"""),
    "2026": adjudications_in("""
database_connection yes 2026-09-24 | La visita comprobó que la conexión funciona desde la unidad de ciberdelitos.
specialised_prosecution 2 2026-09-24 | Hay fiscales asignados en cinco de las doce regiones; las demás dependen de los
    turnos generales.
hotline_legal_basis 2 2026-09-25 | El convenio con la policía ampara a quienes analizan las denuncias, pero la ley aún
    no lo prevé.
supervision_after_release insufficient_evidence 2026-09-25 | Hay normas y relatos, pero ningún registro que permita
    asignar un nivel.
"""),
}

ROUNDS = [
    Round(
        "2025",
        datetime.date(2024, 11, 4),
        datetime.date(2025, 3, 31),
        "First round, November 2024 to March 2025",
        "Primera ronda, de noviembre de 2024 a marzo de 2025",
    ),
    Round(
        "2026",
        datetime.date(2026, 5, 4),
        datetime.date(2026, 9, 30),
        "Second round, May to September 2026",
        "Segunda ronda, de mayo a septiembre de 2026",
    ),
]
