"""What the invented country of the mrc_style example could do: actions, the limits of its plan, and a plan that people made by hand."""

from __future__ import annotations

import re

from ceiba.examples.country import Json, records

SIZES = {"S": 15000.0, "M": 60000.0, "L": 250000.0, "XL": 900000.0}
PLACES = {"region": 12.0, "school": 640.0}
YEARS = [2027, 2028, 2029, 2030, 2031]

# Id, type, function, lead and partners | duration, effort, one-off and yearly cost (? is unknown), and how often for which places | what it
# closes, with the name of alternatives after a stroke | what it needs, and excludes after an exclamation mark | English | Spanish.
_ACTIONS = """
lead_body_mandate law prevention childhood_secretariat childhood_committee | 1 2 12000 0 | lead_body: 3 -> 4 | - |
    Give the lead body a mandate in law that names online abuse | Dar al ente rector un mandato legal que nombre el
    abuso en línea
strategy_2027 coordination prevention childhood_secretariat justice_ministry protection_institute childhood_network |
    1 2 40000-60000 0 | national_strategy: 3 -> 4 | - | Renew the national strategy with goals, deadlines and a named
    budget | Renovar la estrategia nacional con metas, plazos y presupuesto propio
yearly_progress_report coordination prevention childhood_secretariat childhood_network | 1 1 6000 9000 |
    policy_monitoring: 3 -> 4 | strategy_2027 | Publish a yearly report on what the strategy has achieved | Publicar
    un informe anual sobre el avance de la estrategia
shared_case_number infrastructure investigation justice_ministry judicial_council cybercrime_prosecution
    police_cyber_unit | 2 2 L 30000 | case_statistics: 3 -> 4 | - | One case number and shared definitions for police,
    prosecution and courts | Un número único de caso y definiciones comunes para policía, fiscalía y juzgados
threat_desk service investigation police_cyber_unit cybercrime_prosecution | 1 2 20000 45000 | threat_analysis: 2 -> 3
    | - | Set up a desk for the analysis of new threats | Crear un área de análisis de nuevas amenazas
threat_bulletins service investigation police_cyber_unit hotline_foundation providers_chamber | 1 1 5000 6000 |
    threat_analysis: 3 -> 4 | threat_desk | Bulletins on threats, twice a year, for all sectors | Boletines
    semestrales sobre amenazas para todos los sectores
abuse_material_reform law investigation childhood_committee justice_ministry legal_clinic | 1 2 18000 0 |
    abuse_material_offences: 4 -> 5 | - | Extend the offence to material made by computer | Ampliar el delito al
    material generado por computadora
mutual_assistance law investigation justice_ministry cybercrime_prosecution | 2 2 35000-50000 0 | cross_border_law: 3
    -> 4 | - | Join the convention on cybercrime and train its contact point | Adherirse al convenio sobre
    ciberdelincuencia y formar su punto de contacto
reporting_duty_law law response childhood_committee communications_regulator providers_chamber | 1 3 25000 0 |
    reporting_duty: 2 -> 4 | - | A duty in law to report material, with sanctions | Un deber legal de notificar
    material, con sanciones
hotline_law law response childhood_committee hotline_foundation data_authority | 1 2 18000 0 | hotline_legal_basis: 2
    -> 4 | - | Protect hotline analysts in law | Amparar en la ley a quienes analizan denuncias
unit_staffing staff investigation police_cyber_unit police_child_unit | 2 3 XL 420000 | specialised_unit: 3 -> 4 | - |
    Posts and a budget of their own for the specialised unit in all regions | Plazas y presupuesto propio de la unidad
    especializada en todas las regiones
investigator_course training investigation police_cyber_unit cybercrime_prosecution | 1 2 45000 25000 |
    investigator_training: 3 -> 4 | - | Yearly course for investigators, with certificate | Curso anual con
    certificado para investigadores
victim_identification_team staff investigation police_cyber_unit police_laboratory | 1 2 M 160000 |
    victim_identification: 4 -> 5 | unit_staffing; connect_image_database | A team for victim identification | Un
    equipo dedicado a identificar víctimas
prosecutors_seven_regions staff investigation cybercrime_prosecution victims_prosecution | 1 2 L 310000 |
    specialised_prosecution: 2 -> 3 | - | Assign prosecutors in the seven regions that have none | Asignar fiscales en
    las siete regiones que no tienen
prosecution_unit staff investigation cybercrime_prosecution judicial_council | 2 2 L 280000 | specialised_prosecution:
    3 -> 4 | prosecutors_seven_regions | Make specialised prosecution a unit with a budget of its own | Convertir la
    fiscalía especializada en unidad con presupuesto propio
judges_course training investigation judicial_school judicial_council children_court | 1 2 38000 22000 |
    judicial_training: 3 -> 4 | - | Compulsory course for judges and prosecutors | Curso obligatorio para juezas,
    jueces y fiscales
hearing_rooms infrastructure victim_assistance judicial_council children_court victims_prosecution | 2 2 28000 4000 1
    region | child_friendly_hearings: 3 -> 4 | judges_course | A room for statements of children in each region | Una
    sala de declaración para niños y niñas en cada región
evidence_guide guidance investigation judicial_council police_laboratory cybercrime_prosecution | 1 1 S 0 |
    digital_evidence_rules: 3 -> 4 | - | One guide on digital evidence for police, prosecution and courts | Una guía
    única de prueba digital para policía, fiscalía y juzgados
risk_tool guidance prevention justice_ministry judicial_council | 1 2 55000-80000 0 | risk_assessment: 2 -> 3 | - |
    Adopt a tested instrument for risk assessment | Adoptar un instrumento validado de evaluación de riesgo
risk_assessors training prevention justice_ministry judicial_council | 1 1 30000 40000 | risk_assessment: 3 -> 4 |
    risk_tool | Train assessors of risk in all prisons | Formar evaluadores de riesgo en todas las prisiones
release_supervision service prevention justice_ministry police_child_unit | 2 2 L 190000 | supervision_after_release:
    3 | risk_tool | Supervision after release with conditions for internet use | Supervisión tras la salida, con
    condiciones de uso de internet
record_checks law prevention justice_ministry education_ministry protection_institute | 1 2 40000 15000 |
    employment_checks: 2 -> 3 | - | Compulsory record checks in schools and care homes | Consulta obligatoria de
    antecedentes en escuelas y hogares
record_checks_online infrastructure prevention justice_ministry digital_ministry | 1 2 M 20000 | employment_checks: 3
    -> 4 | record_checks | Record checks online, within two days, for all who work with children | Consulta de
    antecedentes en línea, en dos días, para quienes trabajan con la niñez
connect_image_database infrastructure investigation police_cyber_unit police_laboratory | 1 2 M 25000 |
    database_connection: yes | specialised_unit >= 3; abuse_material_offences >= 3 | Connect to the international
    image database run by police | Conectarse a la base internacional de imágenes que gestiona la policía
database_routine guidance investigation police_cyber_unit police_laboratory | 1 1 8000 12000 | database_practice: 3 ->
    4 | connect_image_database; access_audit | Compare and contribute all seized material | Comparar y aportar todo el
    material incautado
hash_list infrastructure investigation police_laboratory police_cyber_unit hotline_foundation | 1 2 M 18000 |
    national_hash_list: 3 -> 4 | connect_image_database | One national list of hashes | Una lista nacional única de
    huellas digitales
access_audit guidance investigation police_laboratory data_authority | 1 1 9000 3000 | access_rules: 3 -> 4 | - |
    Audit each year who has seen seized material | Auditar cada año quién ha visto material incautado
pathway_everywhere coordination victim_assistance protection_institute health_ministry education_ministry
    victims_prosecution | 1 2 35000 10000 | referral_pathway: 3 -> 4 | - | One referral pathway in all regions | Una
    sola ruta de derivación en todas las regiones
pathway_case_manager staff victim_assistance protection_institute victims_prosecution childhood_network | 1 2 30000
    26000 1 region | referral_pathway: 4 -> 5 | pathway_everywhere; frontline_training >= 3 | A case manager in each
    region | Una persona gestora de casos en cada región
urgent_care service victim_assistance health_ministry protection_institute | 1 2 M 140000 | clinical_care: 1 -> 2 | -
    | Free urgent care in three reference hospitals | Atención urgente gratuita en tres hospitales de referencia
care_in_regions service victim_assistance health_ministry protection_institute | 2 3 65000 30000 1 region |
    clinical_care: 2 -> 4 | urgent_care; joint_protocols >= 2 | Clinical care within days in each region | Atención
    clínica en pocos días en cada región
recovery_groups service victim_assistance protection_institute survivors_association health_ministry | 1 2 30000 55000
    | long_term_recovery: 1 -> 2 | - | Recovery groups that outlast the criminal case | Grupos de recuperación que
    continúan después del proceso penal
mobile_teams service victim_assistance protection_institute childhood_network | 2 3 L 240000 | nationwide_services: 3
    -> 4 | pathway_everywhere; care_in_regions | Mobile teams for rural areas and minority languages | Equipos móviles
    para zonas rurales y lenguas minoritarias
frontline_course training victim_assistance protection_institute education_ministry health_ministry | 1 2 70000 30000
    | frontline_training: 2 -> 3 | - | Course on signs of online abuse for social workers, nurses and teachers | Curso
    sobre señales de abuso en línea para trabajo social, enfermería y docencia
frontline_in_degrees training victim_assistance education_ministry health_ministry | 2 1 25000 0 | frontline_training:
    3 -> 4 | frontline_course | Put the course into the degrees of all three professions | Incorporar el curso a las
    carreras de las tres profesiones
more_case_workers staff victim_assistance protection_institute budget_committee | 2 2 0 380000 | caseload_limits: 2 ->
    3 | - | Forty more case workers | Cuarenta plazas más de trabajo social
supervision_of_staff service victim_assistance protection_institute health_ministry | 1 1 15000 48000 |
    professional_supervision: 2 -> 4 | - | Monthly supervision for those who work with victims | Supervisión mensual
    para quienes atienden a víctimas
protocol_text guidance victim_assistance protection_institute police_child_unit health_ministry | 1 2 22000 0 |
    joint_protocols: 1 -> 2 | - | Agree a joint protocol of protection, police and health | Acordar un protocolo
    conjunto de protección, policía y salud
protocol_in_regions training victim_assistance protection_institute police_child_unit health_ministry | 1 2 9000 2500
    1 region | joint_protocols: 2 -> 4 | protocol_text | Train the teams of each region in the protocol | Formar en el
    protocolo a los equipos de cada región
compensation_fund law victim_assistance justice_ministry budget_committee victims_prosecution | 2 2 45000 350000 |
    compensation_route: 1 -> 3 | compensation_by_law | A fund that pays victims whether or not the offender is found |
    Un fondo que indemniza a las víctimas se encuentre o no al agresor
compensation_by_law law victim_assistance childhood_committee legal_clinic survivors_association | 1 3 20000 0 |
    compensation_route: 3 -> 4 | - | A right in law to compensation and restitution | Un derecho legal a la
    indemnización y la restitución
legal_aid_contract service victim_assistance victims_prosecution legal_clinic | 1 1 10000 95000 | legal_aid: 1 -> 3 /
    lawyers | ! legal_aid_office | Contract with legal clinics for the defence of child victims | Convenio con
    clínicas jurídicas para representar a víctimas menores de edad
legal_aid_office staff victim_assistance victims_prosecution judicial_council | 2 2 L 260000 | legal_aid: 1 -> 3 /
    lawyers; legal_aid: 3 -> 4 | - | A public office of lawyers for child victims | Una oficina pública de abogacía
    para víctimas menores de edad
child_complaints service victim_assistance victims_prosecution protection_institute childhood_network | 1 2 36000
    28000 | complaints_procedure: 2 -> 4 | safe_participation_rules | A complaints procedure that children can use
    alone | Un procedimiento de queja que niñas y niños puedan usar por sí mismos
removal_help_desk service victim_assistance hotline_foundation victims_prosecution data_authority | 1 2 30000 52000 |
    image_removal_help: 2 -> 4 | hotline_legal_basis >= 4 | A desk that has images of victims removed | Una ventanilla
    que gestiona el retiro de imágenes de víctimas
helpline_agreements coordination victim_assistance protection_institute childhood_network health_ministry | 1 1 4000 0
    | helpline_referral: yes | - | Written agreements for referral from the helpline | Convenios escritos de
    derivación desde la línea de ayuda
helpline_day_and_night service victim_assistance protection_institute childhood_network | 2 2 M 210000 |
    helpline_evaluation: yes | helpline_agreements | The helpline day and night, evaluated with children | La línea de
    ayuda las veinticuatro horas, evaluada con niñas y niños
hotline_portal infrastructure response hotline_foundation police_cyber_unit providers_chamber | 1 2 M 40000 |
    hotline_service: 3 -> 4; hotline_analysts: 3 -> 4 | abuse_material_offences >= 3; hotline_legal_basis >= 2 | A
    hotline portal linked to hotlines abroad | Un portal de denuncia conectado con líneas de otros países
curriculum_all_grades programme prevention education_ministry childhood_secretariat | 2 2 90000-140000 20000 |
    school_curriculum: 3 -> 4 | - | Online safety in the curriculum of every grade | Seguridad en línea en el
    currículo de todos los grados
teachers_by_regions training prevention education_ministry childhood_network | 2 3 24000 6000 1 region |
    teacher_training: 2 -> 3 | - | Train a group of teachers in each region | Formar a un grupo de docentes en cada
    región
teachers_all_schools training prevention education_ministry childhood_network | 2 3 700 150 1 school |
    teacher_training: 3 -> 4 | teachers_by_regions; school_curriculum >= 3 | Two trained teachers in each school | Dos
    docentes con formación en cada escuela
children_council coordination prevention childhood_secretariat childhood_committee childhood_network | 1 1 18000 30000
    | consultation_bodies: 3 -> 4 | safe_participation_rules | Hear the children's council on every bill that concerns
    it | Escuchar al consejo de la niñez en cada proyecto de ley que le afecte
children_review_services service victim_assistance childhood_network protection_institute survivors_association | 2 2
    25000 32000 | feedback_on_services: 2 -> 4 | safe_participation_rules; children_council | Children review services
    each year, and hear what came of it | Niñas y niños evalúan los servicios cada año y conocen el resultado
safe_participation_rules guidance prevention childhood_secretariat protection_institute legal_clinic | 1 1 7000 0 |
    safe_participation: 3 -> 4 | - | Rules that keep children safe when they take part | Reglas que protegen a niñas y
    niños cuando participan
prevention_line service prevention health_ministry childhood_network | 1 2 ? ? | prevention_service: 2 -> 3 | - | A
    confidential line for people worried about their own behaviour | Una línea confidencial para personas preocupadas
    por su propia conducta
treatment_evaluated programme prevention health_ministry justice_ministry | 2 2 M 90000 | treatment_programmes: 3 ->
    4; programme_evaluation: 3 | risk_tool | Treatment in all prisons, with evaluation | Tratamiento en todas las
    prisiones, con evaluación
removal_authority law response communications_regulator digital_ministry providers_chamber | 1 2 25000 30000 |
    notice_procedure: 3 -> 4; removal_time: 3 -> 4 | abuse_material_offences >= 4 | Name an authority for notice and
    removal, with a deadline of one working day | Designar una autoridad de aviso y retiro, con plazo de un día hábil
evidence_kept guidance investigation communications_regulator cybercrime_prosecution providers_chamber | 1 1 12000 0 |
    evidence_on_removal: 2 -> 4 | evidence_guide | A standard for evidence that is kept on removal | Un estándar para
    conservar la evidencia al retirar material
reporting_portal infrastructure response communications_regulator police_cyber_unit providers_chamber | 1 2 L 60000 |
    reporting_channel: 2 -> 4 | reporting_duty_law | A secure portal for reports by companies | Un portal seguro para
    las notificaciones de empresas
report_triage staff investigation cybercrime_prosecution police_cyber_unit | 2 2 M 150000 | report_follow_up: 2 -> 4 |
    reporting_portal; unit_staffing | A team that triages reports and answers each | Un equipo que clasifica las
    notificaciones y responde a cada una
detection_at_hosts infrastructure response providers_chamber digital_ministry hotline_foundation | 2 2 M 45000 |
    detection_tools: 1 -> 3 | hash_list | Detection of known material by hosting companies | Detección de material
    conocido por las empresas de alojamiento
pilot_fund programme prevention digital_ministry providers_chamber | 2 1 L 0 | pilot_projects: 2 -> 4 | - | A fund for
    pilot projects of companies and universities | Un fondo para proyectos piloto de empresas y universidades
signals_exchange coordination response providers_chamber digital_ministry data_authority | 1 1 20000 24000 |
    shared_knowledge: 1 -> 3 | - | Companies exchange signals and lessons | Las empresas intercambian señales y
    lecciones
company_policies guidance prevention digital_ministry providers_chamber childhood_network | 1 1 18000 5000 |
    child_safety_policies: 2 -> 3 / company_policy | - | A model policy that companies sign | Una política modelo que
    firman las empresas
company_policy_law law prevention communications_regulator childhood_committee | 1 2 24000 12000 |
    child_safety_policies: 2 -> 3 / company_policy; child_safety_policies: 3 -> 4 | - | Rules on child safety for
    telecommunications, finance and tourism | Normas de protección de la niñez para telecomunicaciones, finanzas y
    turismo
protective_settings guidance prevention digital_ministry communications_regulator providers_chamber | 1 1 20000 0 |
    safe_design: 2 -> 3 | company_policy_law | Settings that protect by default | Configuraciones protectoras por
    defecto
transparency_format guidance response communications_regulator providers_chamber | 1 1 6000 4000 |
    transparency_reports: 3 -> 4 | reporting_duty_law | One format for the yearly figures of companies | Un formato
    único para las cifras anuales de las empresas
newsroom_code guidance prevention journalists_forum communications_regulator | 1 1 8000 3000 | media_code: 3 -> 4;
    privacy_in_media: 1 -> 2 | - | Renew the media code, with a body that hears complaints | Renovar el código de
    medios, con un órgano que atiende quejas
newsroom_course training prevention journalists_forum survivors_association | 1 1 14000 9000 | journalist_training: 3
    -> 4; help_information: 2 -> 4 | newsroom_code | Course for newsrooms, with where help is found | Curso para
    redacciones, que incluye dónde se encuentra ayuda
privacy_sanctions law victim_assistance communications_regulator data_authority victims_prosecution | 1 2 16000 10000
    | privacy_in_media: 2 -> 4 | newsroom_code | Sanctions where a child victim is identified | Sanciones cuando se
    identifica a una víctima menor de edad
one_form guidance investigation justice_ministry police_child_unit health_ministry judicial_council | 2 1 28000 0 |
    terms_in_practice: 1 -> 3 | terms_guide | The same terms in forms of police, courts and health | Los mismos
    términos en formularios de policía, juzgados y salud
terms_guide guidance prevention judicial_school journalists_forum justice_ministry | 1 1 9000 0 | terms_guidance: 2 ->
    4 | - | Guide to terms for professionals and media | Guía de términos para profesionales y medios
"""


def _cost(words: str, quantity: list[str]) -> Json:
    """A figure, a range, a size or nothing, and how often."""
    low, found, high = words.partition("-")
    cost: Json = {}
    if found:
        cost = {"low": float(low), "high": float(high)}
    elif words in SIZES:
        cost = {"size": words}
    elif words != "?":
        cost = {"amount": float(words)}
    return cost | ({"quantity": float(quantity[0]), "level": quantity[1]} if quantity and words not in ("0", "?") else {})


def _answer(words: str) -> int | str:
    return int(words) if words.isdigit() else words


def _closes(words: str) -> Json:
    """What an action does for an indicator."""
    rest, _, alternatives = words.partition(" / ")
    indicator, _, levels = rest.partition(": ")
    start, found, to = levels.partition(" -> ")
    closes: Json = {"indicator": indicator} | ({"from_level": _answer(start)} if found else {})
    return closes | {"to": _answer(to if found else start)} | ({"alternatives": alternatives} if alternatives else {})


def _needed(words: str) -> Json:
    """An action, or a level of an indicator."""
    name, found, level = words.partition(" >= ")
    return {"indicator": name, "level": _answer(level)} if found else {"action": name}


def _action(who: str, numbers: str, closed: str, needed: str, en: str, es: str) -> Json:
    """An action without what it leaves at its default."""
    name, kind, function, lead, *partners = who.split()
    duration, effort, one_off, yearly, *quantity = numbers.split()
    needs = [part for part in needed.split("; ") if part != "-"]
    action = {
        "id": name,
        "label": {"en": en, "es": es},
        "type": kind,
        "lead": lead,
        "partners": partners,
        "function": function,
        "closes": [_closes(part) for part in closed.split("; ")],
        "duration": int(duration),
        "one_off": _cost(one_off, quantity),
        "yearly": _cost(yearly, quantity),
        "effort": int(effort),
        "prerequisites": [_needed(part) for part in needs if not part.startswith("!")],
        "excludes": [part.removeprefix("! ") for part in needs if part.startswith("!")],
    }
    return {key: value for key, value in action.items() if value != []}


def catalogue(framework: str, institutions: list[Json]) -> Json:
    """The document of all actions, led by institutions of an assessment."""
    return {
        "schema": "ceiba/catalogue/1",
        "id": "quelumbra_actions",
        "label": {"en": "Actions for Quelumbra (invented)", "es": "Acciones para Quelumbra (inventadas)"},
        "description": {
            "en": "There is no such country. Actions, costs and effort are invented; that the image database needs a specialised unit and "
            "legislation, and a hotline legislation, follows the WeProtect Model National Response.",
            "es": "El país no existe. Las acciones, los costos y el esfuerzo son inventados; que la base de imágenes requiera una unidad "
            "especializada y legislación, y una línea de denuncia, legislación, sigue el Modelo de Respuesta Nacional de WeProtect.",
        },
        "framework": framework,
        "currency": "USD",
        "price_year": 2026,
        "sizes": SIZES,
        "levels": PLACES,
        "institutions": institutions,
        "actions": [_action(*fields) for fields in records(_ACTIONS)],
    }


# Effort that leads have in each year; other leads have no limit.
_CAPACITY = """
childhood_secretariat 3 3 3 3 3
justice_ministry 3 3 3 3 3
education_ministry 3 4 4 4 4
health_ministry 3 3 4 4 4
protection_institute 4 4 5 5 5
childhood_committee 3 3 3 3 3
police_cyber_unit 3 4 4 4 4
police_laboratory 2 2 2 2 2
communications_regulator 2 3 3 3 3
cybercrime_prosecution 2 2 3 3 3
victims_prosecution 2 2 2 2 2
hotline_foundation 2 2 2 2 2
judicial_council 2 2 2 2 2
"""


def constraints() -> Json:
    """The document of what a plan for five years has to keep to."""
    return {
        "schema": "ceiba/constraints/1",
        "id": "quelumbra_2027_2031",
        "label": {"en": "Limits of the plan 2027–2031 (invented)", "es": "Límites del plan 2027–2031 (inventados)"},
        "description": {
            "en": "Invented. The treasury's money lapses at the end of a year; the trust fund's and the donors' does not.",
            "es": "Inventado. El dinero del tesoro vence al cierre del año; el del fideicomiso y el de los donantes, no.",
        },
        "periods": [
            {
                "id": f"fy{year}",
                "label": {"en": f"Fiscal year {year}", "es": f"Ejercicio {year}"},
                "start": f"{year}-01-01",
                "end": f"{year}-12-31",
            }
            for year in YEARS
        ],
        "funds": [
            {
                "id": "treasury",
                "label": {"en": "Treasury", "es": "Tesoro nacional"},
                "budget": [900000, 1500000, 1500000, 1600000, 1600000],
            },
            {
                "id": "victims_trust",
                "label": {"en": "Trust fund for victims", "es": "Fideicomiso para víctimas"},
                "budget": [250000, 450000, 500000, 500000, 500000],
                "carry_over": True,
                "functions": ["victim_assistance"],
            },
            {
                "id": "donors",
                "label": {"en": "Donors for training and technology", "es": "Donantes para formación y tecnología"},
                "budget": [350000, 400000, 300000, 200000, 100000],
                "carry_over": True,
                "types": ["training", "infrastructure", "guidance", "study", "campaign"],
            },
        ],
        "capacity": {
            lead: [int(one) for one in effort.split()] for lead, effort in (line.split(" ", 1) for line in _CAPACITY.split("\n") if line)
        },
        "earliest": {"prosecution_unit": "fy2029"},
        "latest": {"abuse_material_reform": "fy2029"},
        "mandatory": ["strategy_2027", "safe_participation_rules", "hotline_law"],
        "forbidden": ["pilot_fund"],
        "shares": [{"function": "victim_assistance", "share": 0.3}],
        "begun": {"shared_case_number": 0},
        "finished": ["connect_image_database", "helpline_agreements"],
        "discount": 0.03,
    }


# What is begun in each year.
_PLAN = """
2027 strategy_2027 safe_participation_rules hotline_law protocol_text pathway_everywhere judges_course newsroom_code terms_guide access_audit
    evidence_guide evidence_kept urgent_care
2028 reporting_duty_law frontline_course protocol_in_regions unit_staffing investigator_course children_council
2029 care_in_regions removal_help_desk frontline_in_degrees newsroom_course risk_tool
2030 legal_aid_contract children_review_services reporting_portal
2031 risk_assessors signals_exchange
"""


def plan() -> Json:
    """The document of a plan that people made; it keeps to all limits but two."""
    return {
        "schema": "ceiba/plan/1",
        "id": "quelumbra_table_plan",
        "label": {"en": "The table's own plan (invented)", "es": "El plan de la mesa (inventado)"},
        "description": {"en": "Invented, with two oversights.", "es": "Inventado, con dos descuidos."},
        "catalogue": "quelumbra_actions",
        "constraints": "quelumbra_2027_2031",
        "actions": [
            {"action": action, "start": f"fy{year}"}
            for line in re.split(r"\n(?! )", _PLAN.strip())
            for year, *actions in [line.split()]
            for action in actions
        ],
    }
