"""Semantic fields of documents: what people print beside them, their Chinese names, and made-up values.

A line of TABLE is `key | maker | labels; ... | Chinese names; ... | places`. The places say on which documents the field stands:
r receipt, i invoice, s statement, p payslip, c identity card, b bank or member card, m medical or insurance, a application,
v business card, t ticket, l shipping label, n product or nutrition, x tax form, d certificate or letter, g any page.
"""

# ruff: noqa: E501 - lists of words and tables of values read better on long lines

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from training import words as w
from training.chance import Rng, chance, pick, real, whole
from training.words import NumberStyle, Words

TABLE = """
total | money | Total; TOTAL; Total due; TOTAL DUE; Amount due; Balance due; Grand total; Net payable; Total amount; Amount payable; To pay; Total to pay; Sum; Invoice total; Order total; Total incl. tax; Total (incl. VAT); Amount Due Now; TOTAL SALES | 总计; 总金额; 合计; 应付金额 | r i
subtotal | money | Subtotal; Sub-total; SUB TOTAL; Net amount; Total excl. tax; Net total; Goods total; Amount before tax; Merchandise; Item total; Sum of items | 小计; 税前金额; 净额 | r i
tax | money | Tax; VAT; Sales tax; GST; TAX; VAT amount; Tax amount; MwSt.; TVA; IVA; HST; PB1; Tax total; Total VAT; Moms; BTW | 税额; 税; 增值税 | r i
tax_rate | percent | VAT rate; Tax rate; VAT %; GST rate; Rate of tax | 税率 | r i
discount | money | Discount; Rebate; Savings; You saved; Promo; Coupon; Member discount; Disc.; Less discount; Voucher | 折扣; 优惠 | r i
tip | money | Tip; Gratuity; Service; TIP; Service tip; Pourboire | 小费 | r
service_charge | money | Service charge; Svc charge; SERVICE CHG; Service fee; Handling fee | 服务费 | r i
cash | money | Cash; CASH; Cash tendered; Amount tendered; Tendered; Cash received; Paid in cash; Given | 现金; 实收 | r
change | money | Change; CHANGE; Change due; Your change; Cash back; Returned; Wechselgeld; Rückgeld; Rendu | 找零 | r
card_paid | money | Card; VISA; Mastercard; Debit card; Credit card; EFTPOS; Card payment; Paid by card | 刷卡金额 | r
rounding | money | Rounding; Round off; Rounding adj.; Rounding amount | 舍入; 抹零 | r
deposit | money | Deposit; Bottle deposit; Pfand; Down payment; Prepaid; Advance paid; Amount paid; Paid to date | 押金; 已付金额 | r i
shipping_cost | money | Shipping; Freight; Postage; Delivery; Shipping & handling; Delivery charge; Carriage | 运费 | r i
item_count | count | Items; Item count; No. of items; Total items; ITEMS SOLD; Qty total; Articles; Number of items | 商品数量; 件数 | r
merchant | company | Store; Shop; Merchant; Merchant name; Sold by; Outlet; Branch | 商家; 店名; 商户 | r
store_number | short_code | Store #; Store no.; Shop ID; Branch no.; Outlet no.; Location ID; Store | 店号 | r
register | short_code | Register; Till; POS; Terminal; Reg; Lane; Kassa; Counter; POS ID; Term. ID | 收银机号 | r
cashier | first | Cashier; Served by; Your server; Server; Operator; Clerk; Assistant; Waiter; You were served by; Cashier name; Sales person; Staff | 收银员; 服务员 | r
table_number | small | Table; Table no.; TBL; Table #; Tisch; Seat | 桌号 | r
guests | small | Guests; Covers; Cust; Pax; Persons; No. of guests; Cvrs | 人数 | r
order_number | code | Order no.; Order number; Order #; Order ID; ORDER; Your order; Ticket no.; Check #; Bill no.; Queue no. | 订单号; 单号 | r i l
receipt_number | code | Receipt no.; Receipt #; Receipt; Trans #; Transaction; Trx no.; Ref; Doc. no.; Slip no.; Sale no.; TRANS; Bon-Nr. | 收据号; 小票号 | r
authorisation | code | Auth code; Approval code; APPR CODE; Authorization; Auth. no.; Approval | 授权码 | r
date | date | Date; DATE; Dated; Issued; Date of issue; Issue date; Datum; Fecha; Date issued; Printed on; Transaction date | 日期; 开具日期 | r i m d l g
time | time | Time; TIME; Hour; Uhrzeit; Printed at; Time of sale; Time of issue | 时间 | r t
points | number | Points; Points earned; Bonus points; Reward points; Loyalty points; Points balance; Stars earned | 积分 | r b
member_number | code | Member no.; Member ID; Membership number; Loyalty no.; Member #; Club card; Membership ID; Customer card | 会员号; 会员编号 | r b m
payment_method | payment | Payment method; Paid with; Payment; Payment type; Tender; Pay by; Method of payment; Mode of payment | 付款方式; 支付方式 | r i
invoice_number | code | Invoice no.; Invoice number; Invoice #; INVOICE NO; Inv. no.; Invoice ID; Bill number; Tax invoice no.; Rechnung Nr.; Facture n°; Invoice; Document number | 发票号码; 发票号; 账单编号 | i
invoice_date | date | Invoice date; Date of invoice; Bill date; Billing date; Tax point; Invoiced on; Rechnungsdatum | 发票日期; 开票日期 | i
due_date | date | Due date; Payment due; Due; Pay by; Due on; Payable by; Please pay by; Payment due date; Date due; Zahlbar bis | 到期日; 付款截止日期; 付款期限 | i s
purchase_order | code | PO number; P.O. no.; Purchase order; Your order; PO #; Customer PO; Order ref.; Your reference | 采购订单号 | i
terms | terms | Terms; Payment terms; Terms of payment; Conditions; Pay terms | 付款条件 | i
seller | company | Seller; From; Supplier; Vendor; Issued by; Billed by; Provider; Company | 卖方; 销售方; 供应商 | i
buyer | name | Bill to; Billed to; Customer; Client; Sold to; Buyer; Invoice to; To; Account name; Recipient | 买方; 购买方; 客户 | i
ship_to | name | Ship to; Deliver to; Delivery to; Consignee; Shipped to; Send to | 收货人 | i l
vat_number | tax_id | VAT no.; VAT reg. no.; VAT number; Tax ID; TIN; GSTIN; ABN; USt-IdNr.; NIF; Company tax no.; EIN | 税号; 纳税人识别号 | i x r
customer_number | code | Customer no.; Customer ID; Client no.; Account no.; Customer number; Cust. #; Client ID; Kundennummer | 客户编号; 客户号 | i s
project | words | Project; Job; Project name; Job title; Re; Contract; Description of work | 项目 | i
sales_person | name | Salesperson; Sales rep; Your contact; Contact person; Account manager; Prepared by; Handled by | 销售员; 联系人 | i l
bank | company | Bank; Bank name; Name of bank; Banking with; Paying bank | 银行; 开户行 | i s p b
account_number | account | Account number; Account no.; A/C no.; Acct #; Account; Konto; Bank account; Acc. No. | 账号; 银行账号; 账户号码 | i s p
iban | iban | IBAN; IBAN no.; Bank account (IBAN); International account number | IBAN号码; 国际银行账号 | i s
bic | bic | BIC; SWIFT; BIC/SWIFT; SWIFT code; Swift/BIC; Bank code | SWIFT代码 | i s
sort_code | sort_code | Sort code; Routing number; BLZ; Branch code; ABA no.; BSB; IFSC; Transit no. | 银行代码 | i s p
statement_date | date | Statement date; Date of statement; As of; Statement as at; Closing date; Printed | 账单日期; 对账单日期 | s
statement_number | code | Statement no.; Statement number; Sheet no.; Statement #; Statement ID | 对账单编号 | s
period | period | Period; Statement period; Billing period; For the period; From - to; Covering; Accounting period | 账期; 账单周期; 期间 | s i p
opening_balance | money | Opening balance; Previous balance; Balance brought forward; Starting balance; Beginning balance; Old balance; Balance b/f | 期初余额; 上期余额 | s
closing_balance | money | Closing balance; New balance; Ending balance; Balance carried forward; Final balance; Current balance; Balance c/f | 期末余额; 本期余额 | s
total_in | money | Total credits; Money in; Deposits; Total deposits; Payments received; Total paid in; Credits | 总收入; 存入合计 | s
total_out | money | Total debits; Money out; Withdrawals; Total withdrawals; Total paid out; Purchases; Debits; Charges | 总支出; 支出合计 | s
available | money | Available balance; Available funds; Available credit; Available to spend | 可用余额 | s
credit_limit | money | Credit limit; Overdraft limit; Credit line; Arranged overdraft; Total credit line | 信用额度 | s b
minimum_payment | money | Minimum payment; Minimum payment due; Minimum due; Min. payment; Least to pay | 最低还款额 | s
interest_rate | percent | Interest rate; APR; AER; Rate; Annual rate; Gross rate; Interest p.a. | 利率; 年利率 | s
employer | company | Employer; Employer name; Company name; Paid by; Organisation; Company | 雇主; 单位; 公司名称 | p x m
employee | name | Employee; Employee name; Name of employee; Staff name; Worker; Payee; Name | 员工姓名; 员工 | p
employee_number | code | Employee no.; Employee ID; Staff ID; Personnel no.; Payroll no.; Emp. code; Works number; Staff number | 员工编号; 工号 | p
pay_date | date | Pay date; Payment date; Paid on; Date paid; Payday; Date of payment; Pay day | 发薪日期; 付款日期 | p
basic_pay | money | Basic pay; Base salary; Basic salary; Regular pay; Salary; Basic; Monthly salary; Contract pay | 基本工资 | p
overtime | money | Overtime; Overtime pay; OT pay; Extra hours; Overtime 1.5 | 加班费 | p
bonus | money | Bonus; Incentive; Commission; Performance bonus; Holiday bonus; 13th month | 奖金 | p
gross_pay | money | Gross pay; Gross salary; Total earnings; Gross; Total gross; Gross earnings; Earnings total | 应发工资; 税前工资; 总收入 | p x
income_tax | money | Income tax; PAYE; Federal tax; Withholding tax; Tax deducted; Wage tax; Lohnsteuer; Tax withheld | 个人所得税; 个税 | p x
social_security | money | Social security; National Insurance; Pension; Pension fund; Social insurance; CPF; EPF; Superannuation; 401(k) | 社会保险; 社保; 养老金 | p x
deductions | money | Total deductions; Deductions; Sum of deductions; Less deductions | 扣款合计; 扣除合计 | p
net_pay | money | Net pay; Take-home pay; Net salary; Net amount paid; Amount paid; Net; NET PAY; Paid to bank; Net payment; Pay out | 实发工资; 净工资; 实发金额 | p
hours | decimal | Hours; Hours worked; Total hours; Hrs; Paid hours; Regular hours | 工时; 工作小时 | p
hourly_rate | money | Hourly rate; Rate per hour; Pay rate; Rate; Hour rate | 时薪 | p
leave | decimal | Leave balance; Holiday left; Vacation days; Annual leave; Days left; PTO balance | 剩余假期 | p
department | words | Department; Dept.; Division; Unit; Section; Cost centre; Team; Ward | 部门; 科室 | p m a
job_title | job | Position; Job title; Occupation; Title; Role; Designation; Profession; Function; Rank | 职位; 职务; 职业 | p a v c
name | name | Name; Full name; NAME; Name of holder; Holder; Name in full; Print name; Legal name; Nom; Nombre | 姓名; 名字 | c b a m x d t v
surname | last_upper | Surname; Last name; Family name; SURNAME; Nom; Apellidos; Name/Surname; 1. Surname; Lname; LN | 姓; 姓氏 | c a
given_name | first_upper | Given names; First name; Given name(s); GIVEN NAMES; Forenames; Prénoms; Nombres; First names; Other names; FN | 名; 名字 | c a
birth_date | birth | Date of birth; DOB; Birth date; Born; D.O.B.; Birthday; Né(e) le; Geburtsdatum; Fecha de nacimiento; Date of birth (dd/mm/yyyy) | 出生日期; 生日 | c a m x
birth_place | city | Place of birth; Birthplace; Born in; Lieu de naissance; POB; City of birth | 出生地 | c a
sex | sex | Sex; Gender; Sexe; SEX; Sex/Sexe | 性别 | c a m
nationality | nation | Nationality; Citizenship; Nationalité; Citizen of; Nat.; Nationality/Nationalité | 国籍 | c a
document_number | doc_number | Document no.; Card no.; ID no.; Passport no.; Document number; ID number; Licence no.; Identity no.; No.; DL NO.; License number; Personal no.; Card number | 证件号码; 证件号; 身份证号码 | c
personal_number | personal | Personal number; National ID; SSN; Social security no.; Personal code; PESEL; NIN; AHV no.; CPF; Identity number | 个人编号; 身份号码 | c a m x p
issue_date | date | Date of issue; Issued; Issue date; Issued on; ISS; Valid from; Date issued; 4a. Issued; Délivré le | 签发日期; 发证日期 | c b d
expiry_date | expiry | Date of expiry; Expires; Expiry date; Valid until; EXP; Expiration; Valid to; 4b. Expires; Expiry; Good until; Gültig bis | 有效期; 有效期至; 到期日 | c b
authority | office | Authority; Issuing authority; Issued by; Autorité; Issuing office; Place of issue; Office | 签发机关; 发证机关 | c d
height | height | Height; HGT; Taille; Body height; Ht | 身高 | c m
eyes | colour | Eyes; EYES; Eye colour; Eye color; Colour of eyes | 眼睛颜色 | c
weight | weight | Weight; WGT; Body weight; Wt; Gross weight; Net weight; Mass | 体重; 重量 | c m l n
licence_class | klass | Class; Categories; Category; CLASS; Vehicle class; 9. Categories; Licence class | 准驾车型; 类别 | c
blood_type | blood | Blood type; Blood group; Blood; ABO/Rh | 血型 | c m
address | address | Address; Residence; Home address; Street address; Addr.; Domicile; Adresse; Address line; Mailing address; Registered office | 地址; 住址 | c a m x i l v r d
city | city | City; Town; City/Town; Ort; Ville; City of residence; Locality | 城市 | a l x
postcode | postcode | Postcode; ZIP; ZIP code; Postal code; PLZ; Post code; CAP; PIN code | 邮政编码; 邮编 | a l x
country | country | Country; Land; Country of residence; Pays; Country/Region; State | 国家 | a l c x
phone | phone | Phone; Tel.; Telephone; Tel; Mobile; Phone no.; Cell; Contact no.; Daytime phone; Mob.; Phone number; Hotline; Call us; T | 电话; 电话号码; 手机号; 联系电话 | a v m i r l d
fax | phone | Fax; Fax no.; F; Telefax | 传真 | v i
email | email | Email; E-mail; Mail; Email address; E; e-mail address; Contact email; E-Mail | 邮箱; 电子邮件; 电子邮箱 | a v m i d
website | url | Website; Web; www; Homepage; URL; Visit us; Online; Internet; W | 网址; 网站 | v r i
company | company | Company; Firm; Organisation; Business name; Company name; Organization | 公司; 公司名称 | v a i
card_number | card | Card number; Card no.; Card; Number; Account; PAN | 卡号 | b r
cvv | three | CVV; CVC; Security code; CVC2; CID | 安全码; 验证码 | b
policy_number | code | Policy no.; Policy number; Policy #; Insurance no.; Policy; Certificate no.; Contract no.; Cover no. | 保单号; 保险单号 | m b
group_number | code | Group no.; Group number; GRP; Group ID; RxGrp; Plan no. | 团体号 | m b
plan | words | Plan; Plan name; Coverage; Plan type; Tariff; Cover; Package | 计划; 套餐 | m b
insurer | company | Insurer; Insurance; Insurance company; Payer; Insured with; Health fund; Underwriter | 保险公司 | m b
premium | money | Premium; Monthly premium; Annual premium; Premium due; Contribution | 保费 | m
deductible | money | Deductible; Excess; Copay; Co-pay; Co-payment; Out-of-pocket max; Own share | 自付额; 免赔额 | m b
patient | name | Patient; Patient name; Name of patient; Insured; Insured person; Subscriber; Beneficiary; Pt. name | 患者姓名; 患者; 被保险人 | m
patient_number | code | Patient ID; MRN; Patient no.; Chart no.; Hospital no.; Med. rec. no.; Case no.; File number; UHID | 病历号; 患者编号 | m
age | age | Age; Age (years); Patient age; Yrs | 年龄 | m a
doctor | doctor | Doctor; Physician; Attending physician; Consultant; Referred by; Ordering provider; GP; Treated by; Prescriber; Dr. | 医生; 主治医生 | m
hospital | clinic | Hospital; Clinic; Facility; Practice; Health centre; Laboratory | 医院 | m
diagnosis | diagnosis | Diagnosis; Primary diagnosis; Dx; Assessment; Impression; Condition; Finding; Indication | 诊断 | m
icd | icd | ICD-10; ICD code; Diagnosis code; Dx code; Code | 诊断代码 | m
blood_pressure | pressure | Blood pressure; BP; BP (mmHg); RR; Pressure | 血压 | m
heart_rate | bpm | Heart rate; Pulse; HR; Pulse rate; Beats/min | 心率; 脉搏 | m
temperature | temperature | Temperature; Temp.; Body temperature; T; Temp | 体温; 温度 | m
allergies | words | Allergies; Known allergies; Allergic to; Allergy; Intolerances | 过敏 | m
medication | drug | Medication; Drug; Rx; Prescription; Medicine; Current medication; Prescribed | 药物; 用药 | m
dosage | dosage | Dosage; Dose; Sig; Directions; Take; How to take; Instructions | 剂量; 用法用量 | m
admission | date | Admission date; Admitted; Date of admission; Visit date; Date of visit; Date of service; Collected; Sample taken | 入院日期; 就诊日期 | m
discharge | date | Discharge date; Discharged; Date of discharge; Reported; Next visit; Follow-up | 出院日期 | m
from | city | From; Departure; Origin; Depart; Leaving from; Dep.; Start | 出发地; 始发站 | t
to | city | To; Destination; Arrival; Arrive; Going to; Arr.; Bound for | 目的地; 到达站 | t l
depart_time | clock | Departs; Departure time; Dep. time; Leaves; STD; Starts at; Doors open; Time of departure | 出发时间; 开车时间 | t
arrive_time | clock | Arrives; Arrival time; Arr. time; STA; Ends at; Time of arrival | 到达时间 | t
travel_date | date | Travel date; Date of travel; Journey date; Valid on; Event date; Departure date; On; Date | 乘车日期; 出行日期 | t
seat | seat | Seat; Seat no.; Place; SEAT; Platz; Seat number; Sitz | 座位; 座位号 | t
gate | gate | Gate; GATE; Platform; Track; Terminal; Entrance; Door; Bay; Pier; Gleis | 登机口; 站台; 入口 | t
flight | flight | Flight; Flight no.; Train; Train no.; Coach no.; Service; FLT; Vessel; Bus | 航班号; 车次 | t
coach | small | Coach; Carriage; Wagen; Row; Car; Section; Block; Aisle | 车厢; 排 | t
class | klass2 | Class; Travel class; Cabin; Fare class; Category; Ticket type; Tariff | 舱位; 等级; 票种 | t
booking | booking | Booking ref.; PNR; Booking code; Reservation; Record locator; Confirmation no.; Reference; Booking no. | 预订号; 订座编号 | t
ticket_number | code | Ticket no.; Ticket number; Ticket ID; E-ticket no.; Serial no.; Ticket # | 票号 | t
passenger | name | Passenger; Name of passenger; Traveller; Passenger name; Issued to; Guest; Attendee; Ticket holder | 乘客; 旅客姓名 | t
price | money | Price; Fare; Ticket price; Amount; Cost; Paid; Unit price; Admission; Retail price; MSRP | 价格; 票价 | t n
event | words | Event; Show; Performance; Concert; Film; Match; Title | 活动; 演出 | t
venue | words | Venue; Location; Hall; Theatre; Stadium; Where; Place; Room | 场地; 地点 | t d
tracking | tracking | Tracking no.; Tracking number; Tracking #; TRACKING ID; Waybill; AWB; Shipment ID; Consignment no.; Parcel no.; Barcode no. | 运单号; 快递单号; 追踪号码 | l
sender | name | Sender; From; Shipper; Ship from; Sent by; FROM; Absender; Expéditeur; Return address | 寄件人; 发件人 | l d
recipient | name | Recipient; To; Receiver; Consignee; Deliver to; SHIP TO; Addressee; Empfänger | 收件人; 收货人 | l d
ship_date | date | Ship date; Shipped; Date shipped; Dispatch date; Mailed on; Posting date | 发货日期; 寄件日期 | l
pieces | small | Pieces; Pcs; No. of parcels; Parcel; Packages; Colli; Box; Pkgs | 件数 | l
dimensions | dims | Dimensions; Dims; Size; L x W x H; Measurements; Package size | 尺寸 | l n
carrier_service | service | Service; Service type; Product; Delivery type; Shipping method; Priority; Mode | 服务类型; 运输方式 | l
contents | words | Contents; Description; Goods; Content; Description of goods; Item | 内容; 品名 | l
sku | code | SKU; Item no.; Article no.; Part no.; Model; Model no.; Product code; Ref.; P/N; Style; Cat. no. | 货号; 产品编号; 型号 | n i l
lot | code | Lot; Lot no.; Batch; Batch no.; LOT; L; Charge; Batch number | 批号 | n m
best_before | expiry | Best before; Use by; BBE; EXP; Best by; Sell by; MHD; Expiry | 保质期; 最佳食用期 | n
made_on | date | Manufactured; MFG; Produced on; Packed on; Mfg. date; Production date; PKD | 生产日期 | n
origin | country | Origin; Country of origin; Made in; Product of; Produced in; Source | 产地; 原产地 | n l
serial | code | Serial no.; S/N; Serial number; SN; Serial; IMEI | 序列号 | n
energy | energy | Energy; Calories; Energy value; Cal; Energy (kcal); kcal | 能量; 热量 | n
fat | grams | Fat; Total fat; Fat, total; Lipids; of which saturates; Saturated fat | 脂肪 | n
sugars | grams | Sugars; of which sugars; Total sugars; Added sugars; Sugar | 糖 | n
protein | grams | Protein; Proteins; Total protein | 蛋白质 | n
salt | grams | Salt; Sodium; Salt equivalent; Na | 盐; 钠 | n
serving | grams | Serving size; Portion; Per serving; Portion size; Net content; Net wt. | 每份; 净含量 | n
tax_year | year | Tax year; Year; For the year; Fiscal year; FY; Assessment year; Year ended | 纳税年度; 年度 | x d
filing_status | status | Filing status; Marital status; Status; Civil status; Family status | 婚姻状况; 申报状态 | x a
dependants | small | Dependants; No. of dependants; Children; Number of children; Household size; Allowances | 受抚养人数; 子女人数 | x a
taxable_income | money | Taxable income; Income chargeable; Taxable amount; Net income; Adjusted gross income; Total income | 应税收入; 应纳税所得额 | x
tax_due | money | Tax due; Tax payable; Amount you owe; Balance of tax; Tax liability; Total tax | 应缴税款; 应纳税额 | x
refund | money | Refund; Amount refunded; Tax refund; Overpaid; Repayment; Refund due | 退税额; 退款 | x r
form_number | code | Form; Form no.; Control number; OMB no.; Form ID; Application no.; Case number; File no.; Reference no.; Our ref. | 表格编号; 申请编号; 参考号 | x a d g
signature_date | date | Date signed; Signed on; Signature date; Date; Signed this day | 签署日期 | a x d
education | study | Education; Degree; Qualification; Highest degree; Course of study; Programme | 学历; 学位 | a d
school | school | School; University; College; Institution; Name of school; Awarded by | 学校; 毕业院校 | a d
grade | grade | Grade; Score; Result; Mark; GPA; Final grade; Class of degree | 成绩; 分数 | d a
salary | money | Salary; Expected salary; Annual salary; Monthly income; Desired salary; Annual income | 薪资; 期望薪资; 年收入 | a
start_date | date | Start date; Available from; Starting; Commencement; Date available; Valid from; Begins | 开始日期; 入职日期 | a d g
end_date | date | End date; Until; Ends; Finish; Valid until; Termination date | 结束日期 | a d g
emergency | name | Emergency contact; Next of kin; In case of emergency; Contact person; Guardian; Parent/Guardian | 紧急联系人 | a m c
vehicle | plate | Plate no.; Registration; Licence plate; Vehicle no.; Reg. no.; Car reg. | 车牌号 | a m r c
title | heading | Title; Subject title; Document title; Topic | 标题 | g
subject | words | Subject; Re; Regarding; Concerning; Betreff; Objet | 主题; 事由 | d g
author | name | Author; Written by; By; Prepared by; Editor; Drafted by | 作者; 编写人 | d g
signatory | name | Signed; Signed by; Director; Registrar; Chairman; Approved by; Authorised by; Secretary; Head of school | 签署人; 签名 | d a
reference | code | Reference; Ref.; Our reference; Your ref.; Ref. no.; File; Doc. ref.; Reference number | 参考编号; 文号 | d g i l
page | page | Page; Sheet; Page no.; Pg. | 页码 | g s i
version | version | Version; Rev.; Revision; Edition; Issue; Release | 版本 | g
status | statusword | Status; State; Current status; Order status; Condition; Stage | 状态 | g l i
quantity | count | Quantity; Qty; Amount; Pcs; Number; Units | 数量 | n l
"""


@dataclass(frozen=True, slots=True)
class Page:
    """What one page keeps to: its words, its way to write amounts, dates and times."""

    words: Words
    style: NumberStyle
    date_style: str
    time_style: str
    largest: float

    @classmethod
    def make(cls, rng: Rng, words: Words) -> Page:
        style = w.number_style(rng)
        coins = 1000 if style.currency in {"¥", "Rp", "IDR", "Ft"} else 1
        top = pick(rng, (50.0, 300.0, 2000.0, 2000.0, 20_000.0, 250_000.0)) * coins
        return cls(words, style, pick(rng, w.DATE_STYLES), pick(rng, w.TIME_STYLES), top)

    def money(self, rng: Rng, symbol: float = 0.5) -> str:
        """An amount, with the currency with probability `symbol`."""
        value = w.amount(rng, self.largest / 200, self.largest)
        value = round(value, self.style.places) if self.style.places else max(round(value / 50) * 50, 100)
        value = -value if chance(rng, 0.03) else value
        return self.style.money(value) if chance(rng, symbol) else self.style.number(value)


Maker = Callable[[Rng, Page], str]


@dataclass(frozen=True, slots=True)
class Field:
    """A semantic field. `places`: letters of the documents that it stands on (see the module)."""

    key: str
    labels: tuple[str, ...]
    chinese: tuple[str, ...]
    make: Maker
    places: str


def _date(rng: Rng, page: Page) -> str:
    return w.date(rng, page.date_style if chance(rng, 0.85) else None)


def _period(rng: Rng, page: Page) -> str:
    return f"{w.date(rng, page.date_style)} {pick(rng, '-–')} {w.date(rng, page.date_style)}"


def _doctor(rng: Rng, page: Page) -> str:
    return f"Dr. {page.words.name(rng)}" if chance(rng, 0.6) else f"{page.words.name(rng)}, MD"


MAKERS: Mapping[str, Maker] = {
    "money": lambda r, p: p.money(r),
    "percent": lambda r, p: w.percent(r, p.style.decimal),
    "count": lambda r, p: str(whole(r, 1, 99)),
    "small": lambda r, p: str(whole(r, 1, 40)),
    "three": lambda r, p: w.digits(r, "###"),
    "number": lambda r, p: p.style.number(whole(r, 0, 20_000), 0),
    "decimal": lambda r, p: f"{real(r, 0, 200):.{pick(r, (1, 2))}f}".replace(".", p.style.decimal),
    "company": lambda r, p: p.words.company(r),
    "short_code": lambda r, p: w.code(r, "##", "###", "####", "@##", "#####", "0#", "00##"),
    "code": lambda r, p: w.code(r),
    "first": lambda r, p: p.words.first_name(r) + (f" {pick(r, 'ABCDEFGHKLMNPRST')}." if chance(r, 0.2) else ""),
    "name": lambda r, p: p.words.name(r),
    "doctor": _doctor,
    "last_upper": lambda r, p: p.words.last_name(r).upper() if chance(r, 0.6) else p.words.last_name(r),
    "first_upper": lambda r, p: (p.words.first_name(r) + (" " + p.words.first_name(r) if chance(r, 0.3) else "")).upper()
    if chance(r, 0.6) else p.words.first_name(r),
    "date": _date,
    "birth": lambda r, p: w.date(r, p.date_style, 1930, 2012),
    "expiry": lambda r, p: w.date(r, p.date_style if chance(r, 0.7) else pick(r, ("{m:02}/{yy:02}", "{m:02}/{y}")), 2024, 2040),
    "time": lambda r, p: w.time(r, p.time_style),
    "clock": lambda r, p: w.time(r, p.time_style),
    "payment": lambda r, p: pick(r, ("Cash", "VISA", "Mastercard", "Card", "Debit card", "Credit card", "Bank transfer", "PayPal",
                                     "Apple Pay", "Cheque", "Direct debit", "AMEX", "QRIS", "Alipay", "WeChat Pay", "EFTPOS", "Voucher")),
    "tax_id": lambda r, p: w.code(r, "@@#########", "##-#######", "### ### ###", "@@@########@", "@@ ### ### ###", "#########", "@@########B##"),
    "terms": lambda r, p: pick(r, ("Net 30", "Net 14 days", "30 days net", "Due on receipt", "14 days", "Net 60", "2% 10, net 30", "COD",
                                   "Prepaid", "EOM", f"{whole(r, 5, 90)} days", f"within {whole(r, 5, 60)} days")),
    "words": lambda r, p: p.words.phrase(r, 1, 3).capitalize() if chance(r, 0.7) else p.words.title(r, 1, 3),
    "heading": lambda r, p: p.words.title(r, 2, 5),
    "account": lambda r, p: w.code(r, "########", "##########", "####-####-##", "### ### ###", "##-####-#######-##", "XXXX####", "****####", "#### ####"),
    "iban": lambda r, p: w.iban(r),
    "bic": lambda r, p: w.code(r, "@@@@@@@@", "@@@@@@@@@@@", "@@@@@@##", "@@@@@@##XXX"),
    "sort_code": lambda r, p: w.code(r, "##-##-##", "#########", "### ### ##", "@@@@0######", "###-###"),
    "period": _period,
    "job": lambda r, p: pick(r, ("Manager", "Sales manager", "Engineer", "Software engineer", "Accountant", "Nurse", "Teacher", "Director",
                                 "Assistant", "Analyst", "Designer", "Driver", "Technician", "Consultant", "Clerk", "Architect", "Cook",
                                 "Managing director", "Project manager", "Chief executive", "Electrician", "Researcher", "Lawyer")),
    "sex": lambda r, p: pick(r, ("M", "F", "Male", "Female", "X", "M", "F", "MALE", "FEMALE")),
    "nation": lambda r, p: pick(r, w.NATIONS) if chance(r, 0.4) else p.words.country(r),
    "doc_number": lambda r, p: w.code(r, "@########", "#########", "@@#######", "###-###-###", "@### #### ####", "@@@####", "##########", "######-####", "@#@#@#@#@"),
    "personal": lambda r, p: w.code(r, "###-##-####", "######-####", "##########", "###.###.###-##", "@@ ## ## ## @", "###.####.####.##", "###########", "######/####"),
    "office": lambda r, p: f"{p.words.city(r)} {pick(r, ('Office', 'Police', 'Ministry', 'Registry', 'Passport Office', 'Council', 'DMV'))}",
    "height": lambda r, p: pick(r, (f"{whole(r, 148, 205)} cm", f"1.{whole(r, 48, 99)} m", f"{whole(r, 4, 6)}'-{whole(r, 0, 11):02}\"", f"{whole(r, 148, 205)}")),
    "colour": lambda r, p: pick(r, ("BRO", "BLU", "GRN", "HAZ", "Brown", "Blue", "Green", "Grey", "BROWN", "BLUE")),
    "weight": lambda r, p: pick(r, (f"{real(r, 0.1, 99):.1f} kg", f"{whole(r, 40, 140)} kg", f"{whole(r, 90, 280)} lb", f"{whole(r, 1, 999)} g", f"{real(r, 0.1, 60):.2f} lbs")),
    "klass": lambda r, p: pick(r, ("B", "C", "D", "A", "B, BE", "AM, B", "A1 B", "C1", "B/B1/C1", "CE", "M", "A B", "D1")),
    "klass2": lambda r, p: pick(r, ("Economy", "Business", "First", "2nd class", "1st class", "Y", "J", "Standard", "Adult", "Child", "VIP", "Student", "General", "2", "1")),
    "blood": lambda r, p: pick(r, ("A+", "B+", "O+", "AB+", "A-", "B-", "O-", "AB-", "0 Rh+", "A Rh-")),
    "address": lambda r, p: p.words.address(r),
    "city": lambda r, p: p.words.city(r),
    "postcode": lambda r, p: p.words.postcode(r),
    "country": lambda r, p: p.words.country(r),
    "phone": lambda r, p: w.phone(r),
    "email": lambda r, p: p.words.email(r),
    "url": lambda r, p: p.words.url(r),
    "card": lambda r, p: w.card_number(r) if chance(r, 0.6) else w.code(r, "**** **** **** ####", "XXXXXXXXXXXX####", "************####".replace("*", "x")),
    "age": lambda r, p: str(whole(r, 1, 98)),
    "clinic": lambda r, p: f"{p.words.last_name(r)} {pick(r, ('Hospital', 'Clinic', 'Medical Center', 'Health Centre', 'Infirmary', 'Laboratories'))}",
    "diagnosis": lambda r, p: pick(r, ("Hypertension", "Type 2 diabetes", "Asthma", "Migraine", "Bronchitis", "Acute sinusitis", "Influenza",
                                       "Lumbar strain", "Gastritis", "Anaemia", "Fracture of radius", "Dermatitis", p.words.phrase(r, 1, 2).capitalize())),
    "icd": lambda r, p: w.code(r, "@##.#", "@##", "@##.##"),
    "pressure": lambda r, p: f"{whole(r, 95, 180)}/{whole(r, 55, 110)}" + pick(r, ("", " mmHg")),
    "bpm": lambda r, p: f"{whole(r, 45, 130)}" + pick(r, ("", " bpm", "/min")),
    "temperature": lambda r, p: pick(r, (f"{real(r, 35.5, 40):.1f} °C", f"{real(r, 96, 103):.1f} °F", f"{real(r, 35.5, 40):.1f}")),
    "drug": lambda r, p: (p.words.pseudo(r) + pick(r, ("in", "ol", "ine", "am", "ide", "il"))).capitalize() + f" {pick(r, (5, 10, 20, 50, 100, 250, 500))} mg",
    "dosage": lambda r, p: pick(r, (f"{whole(r, 1, 3)} x daily", f"{whole(r, 1, 2)} tablet every {whole(r, 4, 12)} h", "1-0-1", "0-0-1", "once a day", "twice daily", f"{whole(r, 1, 4)} drops")),
    "seat": lambda r, p: w.code(r, "##@", "#@", "@##", "##", "@-##"),
    "gate": lambda r, p: w.code(r, "@##", "##", "#", "@#", "##@"),
    "flight": lambda r, p: w.code(r, "@@ ###", "@@####", "@### ", "ICE ###", "@@ ####", "@@@ ##").strip(),
    "booking": lambda r, p: w.code(r, "******", "@@@@@@", "***-***", "########", "@@####"),
    "tracking": lambda r, p: w.code(r, "1Z *** *** ## #### ####", "#### #### #### ####", "@@#########@@", "############", "@@@##########", "## ### ### ###"),
    "dims": lambda r, p: f"{whole(r, 5, 120)} x {whole(r, 5, 90)} x {whole(r, 2, 80)}" + pick(r, (" cm", " mm", " in", "")),
    "service": lambda r, p: pick(r, ("Express", "Standard", "Priority", "Economy", "Overnight", "GROUND", "2-Day", "Registered", "Same day", "Air freight")),
    "energy": lambda r, p: pick(r, (f"{whole(r, 20, 900)} kcal", f"{whole(r, 80, 3800)} kJ", f"{whole(r, 20, 900)}", f"{whole(r, 80, 3000)} kJ / {whole(r, 20, 700)} kcal")),
    "grams": lambda r, p: pick(r, (f"{real(r, 0, 80):.1f} g", f"{whole(r, 0, 90)}g", f"{real(r, 0, 9):.2f} g", f"{whole(r, 1, 900)} mg")).replace(".", p.style.decimal),
    "year": lambda r, p: pick(r, (str(whole(r, 1998, 2031)), f"{whole(r, 1998, 2030)}/{whole(r, 10, 31)}")),
    "status": lambda r, p: pick(r, ("Single", "Married", "Divorced", "Widowed", "Separated", "Head of household")),
    "study": lambda r, p: pick(r, ("Bachelor of Science", "Master of Arts", "BSc", "MBA", "PhD", "High school", "Diploma", "B.A.", "M.Eng.", "Bachelor of Laws")),
    "school": lambda r, p: pick(r, (f"University of {p.words.city(r)}", f"{p.words.last_name(r)} College", f"{p.words.city(r)} High School", f"{p.words.city(r)} Institute of Technology")),
    "grade": lambda r, p: pick(r, ("A", "B+", "A-", "1.3", "Distinction", "Merit", "Pass", f"{whole(r, 50, 100)}%", f"{real(r, 2, 4):.2f}", f"{whole(r, 50, 100)}/100", "First Class")),
    "plate": lambda r, p: w.code(r, "@@@ ####", "@@## @@@", "@-@@ ####", "@@ ### @@", "#@@@###", "@@-###-@@"),
    "page": lambda r, p: pick(r, (f"{whole(r, 1, 9)}", f"{whole(r, 1, 4)} of {whole(r, 4, 9)}", f"{whole(r, 1, 4)}/{whole(r, 4, 9)}")),
    "version": lambda r, p: pick(r, (f"{whole(r, 0, 9)}.{whole(r, 0, 20)}", f"v{whole(r, 0, 9)}.{whole(r, 0, 20)}.{whole(r, 0, 9)}", pick(r, "ABCDEF"), str(whole(r, 1, 12)))),
    "statusword": lambda r, p: pick(r, ("Open", "Closed", "Pending", "Paid", "Unpaid", "Approved", "Rejected", "Draft", "Final", "Delivered", "In transit", "Active")),
}  # fmt: skip


def _read(table: str) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for line in table.strip().split("\n"):
        key, maker, labels, chinese, places = (part.strip() for part in line.split("|"))
        english, names = (tuple(x.strip() for x in part.split(";")) for part in (labels, chinese))
        fields[key] = Field(key, english, names, MAKERS[maker], places.replace(" ", ""))
    return fields


FIELDS: Mapping[str, Field] = _read(TABLE)


def names(key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The (English, Chinese) names of a field for questions; the first are the commonest."""
    field = FIELDS[key]
    return field.labels, field.chinese


def of(place: str) -> list[Field]:
    """The fields of a kind of document, by its letter."""
    return [f for f in FIELDS.values() if place in f.places]
